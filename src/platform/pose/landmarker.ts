import { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import { keptFile } from '../files/keptFile.ts';
import { MODEL_FILE, WASM_FILES } from './assets.ts';
import { handPixelsOver } from './directPixels.ts';
import { notLoaded } from './notLoaded.ts';

/**
 * One worker loads at a time. Two that fetch the same large file at once can break each other's fetch: the browser
 * gives up the cache entry that both wait for.
 */
const LOADING = 'evenstride.loading-pose-model';

/**
 * Where several people are looked for: somebody new is taken for a person already followed where the squares round both
 * have this in common. At the runtime's own half, two people are one until they are a body's width apart.
 */
const SEVERAL = { minTrackingConfidence: 0.8, minPoseDetectionConfidence: 0.4 };
/** The runtime's own. */
const ONE = { minTrackingConfidence: 0.5, minPoseDetectionConfidence: 0.5 };

/**
 * Loads runtime and model, on the processor. Works in module workers only, for the runtime's loader is
 * imported. Whoever asked for it closes it.
 *
 * @param people at most so many are found in a picture
 */
export async function loadLandmarker(model: PoseModel, people: number): Promise<Result<PoseLandmarker>> {
  try {
    return ok(await navigator.locks.request(LOADING, () => load(model, people)));
  } catch (error) {
    console.error(error);
    return notLoaded(model);
  }
}

/** The same on the graphics card, with what tells that the card was lost. */
export async function loadOnCard(
  model: PoseModel,
  people: number,
): Promise<Result<{ readonly landmarker: PoseLandmarker; readonly isLost: () => boolean }>> {
  try {
    const canvas = new OffscreenCanvas(1, 1);
    const landmarker = await navigator.locks.request(LOADING, () => create(model, people, canvas, 'GPU'));
    const context = canvas.getContext('webgl2');
    return ok({ landmarker, isLost: () => context?.isContextLost() ?? true });
  } catch (error) {
    console.warn(error);
    return notLoaded(model);
  }
}

/** Given to a running landmarker, they also make it forget whom it followed. */
export const optionsFor = (people: number) => ({
  numPoses: people,
  ...(people > 1 ? SEVERAL : ONE),
});

async function load(model: PoseModel, people: number): Promise<PoseLandmarker> {
  const canvas = new OffscreenCanvas(1, 1);
  const landmarker = await create(model, people, canvas, 'CPU');
  const context = canvas.getContext('webgl2');
  if (context) handPixelsOver(context);
  return landmarker;
}

async function create(
  model: PoseModel,
  people: number,
  canvas: OffscreenCanvas,
  delegate: 'CPU' | 'GPU',
): Promise<PoseLandmarker> {
  const modelAssetBuffer = await keptFile(MODEL_FILE[model]);
  // The runtime takes its factory from the global scope and clears it; a second start needs it put back, for the
  // loader is a module, and a module runs only once.
  const loader: { default: unknown } = await import(/* @vite-ignore */ WASM_FILES.wasmLoaderPath);
  Object.assign(globalThis, { ModuleFactory: loader.default });
  return PoseLandmarker.createFromOptions(WASM_FILES, {
    canvas,
    baseOptions: { modelAssetBuffer, delegate },
    runningMode: 'VIDEO',
    ...optionsFor(people),
  });
}
