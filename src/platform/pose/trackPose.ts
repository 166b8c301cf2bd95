import { proxy, wrap } from 'comlink';
import { timeScale } from '../../core/clip.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { failed, type Result } from '../../core/problem.ts';
import type { Platform } from '../platform.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { fetchPoseFiles } from './fetchPoseFiles.ts';
import type { PoseService } from './pose.worker.ts';

/** One worker for one clip: it is ended with its job, which also frees the model's memory. */
export const trackPose: Platform['trackPose'] = async (file, clip, options) => {
  const { model, runner, signal, onProgress } = options;
  const loading = {
    phase: 'loadingModel',
    framesDone: 0,
    framesTotal: clip.frames,
    framesPerS: 0,
    secondsLeft: null,
  } as const;
  onProgress(loading);
  const fetched = await fetchPoseFiles(model, signal, (told) => onProgress({ ...loading, ...told }));
  if (!fetched.ok) return fetched;
  const held = await workersAreHeld(signal);
  if (!held.ok) return held;
  const worker = new Worker(new URL('./pose.worker.ts', import.meta.url), { type: 'module', name: 'pose' });
  const job = {
    file,
    model,
    ...(runner && { runner }),
    widthPx: clip.widthPx,
    heightPx: clip.heightPx,
    framesTotal: clip.frames,
    timeScale: timeScale(clip),
  };
  const settled = new AbortController();
  try {
    return await Promise.race([
      wrap<PoseService>(worker).findPose(job, proxy(onProgress)),
      death(worker, settled.signal),
      abortion(signal, settled.signal),
    ]);
  } finally {
    settled.abort();
    // Also the quickest way to cancel: a frame that is being looked at can't be interrupted from inside.
    worker.terminate();
  }
};

const death = (worker: Worker, settled: AbortSignal) =>
  new Promise<Result<PoseTrack>>((resolve) => {
    worker.addEventListener(
      'error',
      () =>
        resolve(
          failed(
            'pose-worker-failed',
            'The part of the app that finds the pose could not be started or stopped unexpectedly.',
            'Reload the page; close other tabs if the computer is short of memory.',
          ),
        ),
      { signal: settled },
    );
  });

const abortion = (signal: AbortSignal, settled: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: settled });
  });
