import wasmLoaderUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import wasmBinaryUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import fullUrl from '../../../models/bundles/pose_landmarker_full.task?url';
import heavyUrl from '../../../models/bundles/pose_landmarker_heavy.task?url';
import liteUrl from '../../../models/bundles/pose_landmarker_lite.task?url';
import type { PoseModel } from '../../core/pose/track.ts';

/** Addresses only: what lies there is fetched when it is needed, and only the model that was chosen. */
export const MODEL_URL: Readonly<Record<PoseModel, string>> = {
  lite: liteUrl,
  full: fullUrl,
  heavy: heavyUrl,
};

/** The runtime's loader and binary; the build of it that a module worker can import. */
export const WASM_FILES = { wasmLoaderPath: wasmLoaderUrl, wasmBinaryPath: wasmBinaryUrl };
