import { proxy } from 'comlink';
import { timeScale } from '../../core/clip.ts';
import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Platform } from '../platform.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { MAX_PEOPLE } from './crowd.ts';
import { fetchPoseFiles } from './fetchPoseFiles.ts';
import type { ClipJob } from './findStretch.ts';
import { endFollowers, followPelvisOf, startFollowers } from './followPelvisOf.ts';
import { ModelPool } from './modelPool.ts';
import { partOf } from './partOf.ts';
import { progressMeter } from './progress.ts';
import { trackClip, withPoseWorker } from './trackClip.ts';

type Options = Parameters<Platform['trackPose']>[2];

const pool = new ModelPool();

/** See `Platform`. */
export const trackPose: Platform['trackPose'] = async (file, clip, options) => {
  const { model, runner, part, signal, onProgress } = options;
  const loading = {
    phase: 'loadingModel',
    framesDone: 0,
    framesTotal: clip.frames,
    framesPerS: 0,
    secondsLeft: null,
  } as const;
  signal.throwIfAborted();
  onProgress(loading);
  const fetched = await fetchPoseFiles(model, signal, (told) => onProgress({ ...loading, ...told }));
  if (!fetched.ok) return fetched;
  onProgress(loading);
  const held = await workersAreHeld(signal);
  if (!held.ok) return held;
  const looked = await partOf(file, clip, part, runner);
  signal.throwIfAborted();
  if (!looked.ok) return looked;
  const { range, placed } = looked.value;
  const job: ClipJob = {
    file,
    model,
    widthPx: clip.widthPx,
    heightPx: clip.heightPx,
    framesTotal: range.end - range.first,
    part: range,
    timeScale: timeScale(clip),
  };
  // What was told after it is of no interest any more.
  const heard = {
    ...options,
    onProgress: (...args: Parameters<typeof onProgress>) => !signal.aborted && onProgress(...args),
  };
  const onWait = () => heard.onProgress({ ...loading, phase: 'waiting' });
  const followers = startFollowers();
  try {
    const found = runner
      ? await trackPicked(job, runner, heard, onWait)
      : await trackAnybody(job, heard, onWait);
    return found.ok
      ? ok(await followPelvisOf(placed(found.value), followers, signal, heard.onProgress))
      : found;
  } finally {
    endFollowers(followers);
  }
};

function trackAnybody(
  job: ClipJob,
  { from, signal, onProgress, onPart = () => {} }: Options,
  onWait: () => void,
): Promise<Result<PoseTrack>> {
  const known = from?.timesS.length ?? 0;
  let done = 0;
  let tell = (_: number) => {};
  return trackClip(job, from, pool, {
    signal,
    onWait() {
      if (done === 0) onWait();
    },
    onBegin() {
      if (done > 0) return;
      // Frames that were known took no time.
      tell = progressMeter(job.framesTotal - known, (progress) =>
        onProgress({
          ...progress,
          framesDone: known + progress.framesDone,
          framesTotal: job.framesTotal,
        }),
      );
    },
    onFrames(more) {
      done = Math.min(done + more, job.framesTotal - known);
      tell(done);
    },
    onPart,
  });
}

const trackPicked = (
  job: ClipJob,
  runner: RunnerChoice,
  { model, signal, onProgress }: Options,
  onWait: () => void,
): Promise<Result<PoseTrack>> =>
  pool.lend({ model, people: MAX_PEOPLE, signal, onWait }, (pair) =>
    withPoseWorker(
      pair,
      signal,
      ({ service }, ports): Promise<Result<PoseTrack>> =>
        service.findPicked(job, runner, ports, proxy(onProgress)),
    ),
  );
