import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { expose, transfer } from 'comlink';
import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Pixels } from '../video/pixels.ts';
import { loadLandmarker, optionsFor } from './landmarker.ts';
import { live } from './lifeline.ts';
import { ModelCopy } from './modelCopy.ts';
import { packSeen } from './packSeen.ts';

interface Loaded {
  readonly model: PoseModel;
  readonly landmarker: PoseLandmarker;
  /** One for as long as the landmarker lives, whose clock must not go back. */
  readonly copy: ModelCopy;
}

let loaded: Loaded | null = null;

const service = {
  live,
  /** Loads the model unless it is there; whoever was followed before is forgotten. */
  async prepare(model: PoseModel, people: number): Promise<Result<null>> {
    if (loaded?.model === model) {
      await loaded.landmarker.setOptions(optionsFor(people));
      return ok(null);
    }
    loaded?.landmarker.close();
    loaded = null;
    const found = await loadLandmarker(model, people);
    if (!found.ok) return found;
    loaded = { model, landmarker: found.value, copy: new ModelCopy(found.value) };
    return ok(null);
  },
  /** For whoever has the other end of the port, from now on. */
  serve(port: MessagePort): void {
    if (!loaded) throw new Error('There is no model yet.');
    expose(looker(loaded.copy), port);
  },
};
export type ModelService = typeof service;

const looker = (copy: ModelCopy) => ({
  /** The picture comes back with the answer, so that its memory is used again. */
  look(picture: Pixels, isMirrored: boolean) {
    const seen = packSeen(copy.look(picture, isMirrored));
    return transfer({ seen, picture }, [seen.values.buffer, picture.data.buffer]);
  },
});
export type Looker = ReturnType<typeof looker>;

expose(service);
