import { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseModel } from '../../core/pose/track.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import { MODEL_URL, WASM_FILES } from './assets.ts';

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

/**
 * Loads runtime and model. On the CPU: without a real GPU the GPU delegate takes 40 times as long, and a
 * result should not depend on the graphics card. Works in module workers only, for the runtime's loader is
 * imported. Whoever asked for it closes it.
 *
 * @param people at most so many are found in a picture
 */
export async function loadLandmarker(model: PoseModel, people: number): Promise<Result<PoseLandmarker>> {
  try {
    return ok(await navigator.locks.request(LOADING, () => load(model, people)));
  } catch (error) {
    console.error(error);
    return failed(
      'model-not-loaded',
      `The pose model “${model}” could not be loaded.`,
      'Check the connection and reload the page; the model is fetched once from where this page came from.',
    );
  }
}

async function load(model: PoseModel, people: number): Promise<PoseLandmarker> {
  const response = await fetch(MODEL_URL[model]);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  // The runtime takes its factory from the global scope and clears it; a second start needs it put back, for the
  // loader is a module, and a module runs only once.
  const loader: { default: unknown } = await import(/* @vite-ignore */ WASM_FILES.wasmLoaderPath);
  Object.assign(globalThis, { ModuleFactory: loader.default });
  return PoseLandmarker.createFromOptions(WASM_FILES, {
    baseOptions: { modelAssetBuffer: new Uint8Array(await response.arrayBuffer()), delegate: 'CPU' },
    runningMode: 'VIDEO',
    numPoses: people,
    ...(people > 1 && SEVERAL),
  });
}
