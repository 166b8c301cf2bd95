import { expose, transfer } from 'comlink';
import { ok, type Result } from '../../core/problem.ts';
import type { Pixels } from '../video/pixels.ts';
import { live } from '../workers/lifeline.ts';
import { loadLandmarker, loadOnCard } from './landmarker.ts';
import { LastingModel, type LoadedModel, type ModelNeed } from './lastingModel.ts';
import { packSeen } from './packSeen.ts';

const lasting = new LastingModel(load);

const service = {
  live,
  /** See `LastingModel`. */
  prepare: (need: ModelNeed, looks: number): Promise<Result<boolean>> => lasting.prepare(need, looks),
  /** See `LastingModel`. */
  refresh: (): Promise<void> => lasting.refresh(),
  /** For whoever has the other end of the port, from now on. */
  serve(port: MessagePort): void {
    expose(looker, port);
  },
};
export type ModelService = typeof service;

async function load({ model, people, way }: ModelNeed): Promise<Result<LoadedModel>> {
  if (way === 'graphicsCard') return loadOnCard(model, people);
  const found = await loadLandmarker(model, people);
  return found.ok ? ok({ landmarker: found.value, isLost: () => false }) : found;
}

const looker = {
  /** The picture comes back with the answer, so that its memory is used again. */
  async look(picture: Pixels, isMirrored: boolean) {
    const seen = packSeen(await lasting.look(picture, isMirrored));
    return transfer({ seen, picture }, [seen.values.buffer, picture.data.buffer]);
  },
};
export type Looker = typeof looker;

expose(service);
