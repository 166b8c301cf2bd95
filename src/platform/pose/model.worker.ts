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
  people: number;
  /** Resolves when it has forgotten whoever was followed before; null: it still knows them. */
  fresh: Promise<void> | null;
  readonly isLost: () => boolean;
}

let loaded: Loaded | null = null;

const service = {
  live,
  /** Loads the model unless it is there; whoever was followed before is forgotten. */
  async prepare(model: PoseModel, people: number, way: PoseWay): Promise<Result<null>> {
    if (loaded?.model === model && loaded.way === way) {
      if (loaded.people !== people) loaded.fresh = null;
      loaded.people = people;
      await refreshed(loaded);
      return ok(null);
    }
    loaded?.landmarker.close();
    loaded = null;
    const found = await load(model, people, way);
    if (!found.ok) return found;
    const { landmarker, isLost } = found.value;
    const copy = new ModelCopy(landmarker, way);
    copy.warmUp();
    loaded = { model, way, landmarker, copy, people, fresh: Promise.resolve(), isLost };
    return ok(null);
  },
  /** Does what `prepare` would do for another clip, while nobody waits for it. */
  async refresh(): Promise<void> {
    if (loaded) await refreshed(loaded);
  },
  /** For whoever has the other end of the port, from now on. */
  serve(port: MessagePort): void {
    if (!loaded) throw new Error('There is no model yet.');
    expose(looker(loaded), port);
  },
};
export type ModelService = typeof service;

function refreshed(one: Loaded): Promise<void> {
  one.fresh ??= one.landmarker.setOptions(optionsFor(one.people)).then(() => one.copy.warmUp());
  return one.fresh;
}

async function load(model: PoseModel, people: number, way: PoseWay) {
  if (way === 'graphicsCard') return loadOnCard(model, people);
  const found = await loadLandmarker(model, people);
  return found.ok ? ok({ landmarker: found.value, isLost: () => false }) : found;
}

const looker = (one: Loaded) => ({
  /** The picture comes back with the answer, so that its memory is used again. */
  look(picture: Pixels, isMirrored: boolean) {
    // Even where nobody waits for the answer any more.
    one.fresh = null;
    const seen = packSeen(one.copy.look(picture, isMirrored));
    // It says nothing then, or anything.
    if (one.isLost()) throw new Error('The graphics card was lost.');
    return transfer({ seen, picture }, [seen.values.buffer, picture.data.buffer]);
  },
});
export type Looker = ReturnType<typeof looker>;

expose(service);
