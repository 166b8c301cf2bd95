import { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseModel } from '../../src/core/pose/track.ts';
import { WASM_FILES } from '../../src/platform/pose/assets.ts';
import { handPixelsOver } from '../../src/platform/pose/directPixels.ts';

/** Where a model lies as everybody has it: with the outline of the body, which the app leaves out (models/README.md). */
export const wholeModelUrl = (model: PoseModel): string => `/out/bench-models/pose_landmarker_${model}.task`;

/** It, run as the app runs its own: in a module worker, spared the way through the graphics card. */
export async function wholeLandmarker(model: PoseModel): Promise<PoseLandmarker> {
  const canvas = new OffscreenCanvas(1, 1);
  const loader: { default: unknown } = await import(/* @vite-ignore */ WASM_FILES.wasmLoaderPath);
  Object.assign(globalThis, { ModuleFactory: loader.default });
  const landmarker = await PoseLandmarker.createFromOptions(WASM_FILES, {
    canvas,
    baseOptions: { modelAssetPath: wholeModelUrl(model), delegate: 'CPU' },
    runningMode: 'VIDEO',
  });
  const context = canvas.getContext('webgl2');
  if (context) handPixelsOver(context);
  return landmarker;
}
