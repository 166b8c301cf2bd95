import wasmLoaderUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import wasmFile from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?kept';
import fullFile from '../../../models/bundles/pose_landmarker_full.task?kept';
import heavyFile from '../../../models/bundles/pose_landmarker_heavy.task?kept';
import liteFile from '../../../models/bundles/pose_landmarker_lite.task?kept';
import type { PoseModel } from '../../core/pose/track.ts';
import type { PinnedFile } from '../files/pinnedFile.ts';

/** Where the models lie and what they must be: what lies there is fetched when it is needed, and only the model that was chosen. */
export const MODEL_FILE: Readonly<Record<PoseModel, PinnedFile>> = {
  lite: liteFile,
  full: fullFile,
  heavy: heavyFile,
};

/** The runtime's loader and binary; the build of it that a module worker can import. */
export const WASM_FILES = { wasmLoaderPath: wasmLoaderUrl, wasmBinaryPath: wasmFile.url };

/** The binary of those: it is fetched with progress and kept before the runtime asks for it by its address. */
export const WASM_FILE: PinnedFile = wasmFile;
