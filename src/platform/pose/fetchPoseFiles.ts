import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import { download } from '../files/downloads.ts';
import { isKept } from '../files/keptFile.ts';
import type { Progress } from '../platform.ts';
import { untilAborted } from '../untilAborted.ts';
import { MODEL_FILE, WASM_FILE } from './assets.ts';
import { notLoaded } from './notLoaded.ts';

/** What is told of a download; nothing of it where everything is there. */
export type OnDownload = (told: Pick<Progress, 'download' | 'secondsLeft'>) => void;

const INTERVAL_MS = 200;

/**
 * Makes sure that the runtime and the model are kept on this computer, and says how far their download is. Aborting
 * rejects with the signal's reason; the download goes on, for it is needed sooner or later.
 *
 * @param nowMs a steady clock in milliseconds
 */
export async function fetchPoseFiles(
  model: PoseModel,
  signal: AbortSignal,
  onDownload: OnDownload,
  nowMs: () => number = () => performance.now(),
): Promise<Result<null>> {
  const wanted = [WASM_FILE, MODEL_FILE[model]];
  const there = await Promise.all(wanted.map(isKept));
  const downloads = wanted.filter((_, i) => !there[i]).map(download);
  const bytesTotal = downloads.reduce((sum, { file }) => sum + file.bytes, 0);
  const startMs = nowMs();
  const tell = () => {
    const bytesDone = downloads.reduce((sum, one) => sum + one.bytesDone, 0);
    const bytesPerMs = bytesDone / (nowMs() - startMs);
    onDownload({
      download: { bytesDone, bytesTotal },
      secondsLeft: bytesPerMs > 0 ? (bytesTotal - bytesDone) / bytesPerMs / 1000 : null,
    });
  };
  if (bytesTotal > 0) tell();
  const timer = setInterval(tell, INTERVAL_MS);
  try {
    await untilAborted(Promise.all(downloads.map(({ whole }) => whole)), signal);
    return ok(null);
  } catch (error) {
    signal.throwIfAborted();
    console.error(error);
    return notLoaded(model);
  } finally {
    clearInterval(timer);
  }
}
