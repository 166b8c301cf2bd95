import { create } from 'zustand';
import { download } from '../platform/files/downloads.ts';
import { isKept } from '../platform/files/keptFile.ts';
import { MODEL_FILE, WASM_FILE } from '../platform/pose/assets.ts';
import { SAMPLE_CLIPS } from './sample.ts';

/** Whether everything that an analysis needs is on this computer. */
export const useOffline = create<{ readonly isReady: boolean }>()(() => ({ isReady: false }));

/**
 * Fetches what the app needs without a connection, one file after the other: the pose runtime, the model that is used
 * unless another is chosen, and the sample. What fails is tried again at the next start.
 */
export async function keepForOffline(): Promise<void> {
  for (const file of [WASM_FILE, MODEL_FILE.full, SAMPLE_CLIPS.before, SAMPLE_CLIPS.after]) {
    if (!(await isKept(file))) await download(file).whole;
  }
  useOffline.setState({ isReady: true });
}
