import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { expose, transfer } from 'comlink';
import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Pixels } from '../video/pixels.ts';
import { live } from '../workers/lifeline.ts';
import { loadLandmarker, loadOnCard, optionsFor } from './landmarker.ts';
import { ModelCopy } from './modelCopy.ts';
import { packSeen } from './packSeen.ts';

interface Loaded {
  readonly model: PoseModel;
  readonly way: PoseWay;
  readonly landmarker: PoseLandmarker;
  /** One for as long as the landmarker lives, whose clock must not go back. */
  readonly copy: ModelCopy;
  readonly isLost: () => boolean;
}

let loaded: Loaded | null = null;

const service = {
  live,
  /** Loads the model unless it is there; whoever was followed before is forgotten. */
  async prepare(model: PoseModel, people: number, way: PoseWay): Promise<Result<null>> {
    if (loaded?.model === model && loaded.way === way) {
      await loaded.landmarker.setOptions(optionsFor(people));
      return ok(null);
    }
    loaded?.landmarker.close();
    loaded = null;
    const found = await load(model, people, way);
    if (!found.ok) return found;
    const { landmarker, isLost } = found.value;
    loaded = { model, way, landmarker, copy: new ModelCopy(landmarker, way), isLost };
    return ok(null);
  },
  /** For whoever has the other end of the port, from now on. */
  serve(port: MessagePort): void {
    if (!loaded) throw new Error('There is no model yet.');
    expose(looker(loaded), port);
  },
};
export type ModelService = typeof service;

async function load(model: PoseModel, people: number, way: PoseWay) {
  if (way === 'graphicsCard') return loadOnCard(model, people);
  const found = await loadLandmarker(model, people);
  return found.ok ? ok({ landmarker: found.value, isLost: () => false }) : found;
}

const looker = ({ copy, isLost }: Pick<Loaded, 'copy' | 'isLost'>) => ({
  /** The picture comes back with the answer, so that its memory is used again. */
  look(picture: Pixels, isMirrored: boolean) {
    const seen = packSeen(copy.look(picture, isMirrored));
    // It says nothing then, or anything.
    if (isLost()) throw new Error('The graphics card was lost.');
    return transfer({ seen, picture }, [seen.values.buffer, picture.data.buffer]);
  },
});
export type Looker = ReturnType<typeof looker>;

expose(service);
