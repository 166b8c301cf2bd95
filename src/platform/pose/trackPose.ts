import { timeScale } from '../../core/clip.ts';
import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Platform } from '../platform.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { fetchPoseFiles } from './fetchPoseFiles.ts';
import type { ClipJob } from './findStretch.ts';
import { endFollowers, followPelvisOf, startFollowers } from './followPelvisOf.ts';
import { ModelPool } from './modelPool.ts';
import { partOf } from './partOf.ts';
import { progressMeter } from './progress.ts';
import { trackClip } from './trackClip.ts';
import { trackPicked } from './trackPicked.ts';
import { choiceWords, freshWords } from './wayChoice.ts';
import { concludeWay, freshChoice, measureCard, wayHere } from './wayHere.ts';

type Options = Parameters<Platform['trackPose']>[2];

const pool = new ModelPool();
/** Once: a card that failed is not tried again by this page. */
let hasWay = false;
/** Frames that the model has looked at, in all clips. */
let looks = 0;
/** Fewer say little of how quick the processors are. */
const LEAST_FRAMES = 60;

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
  const { way } = await wayHere();
  if (!hasWay) pool.use(way);
  hasWay = true;
  const startedOn = pool.way;
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
  if (startedOn === 'processor') measureCard(file, model);
  const onWait = () => heard.onProgress({ ...loading, phase: 'waiting' });
  const followers = startFollowers();
  try {
    const found = runner
      ? await trackPicked(job, runner, pool, { signal, onWait, onProgress: heard.onProgress })
      : await trackAnybody(job, heard, onWait);
    if (!found.ok) return found;
    const followed = await followPelvisOf(placed(found.value), followers, signal, heard.onProgress);
    return ok(await saidHow(followed, startedOn));
  } finally {
    endFollowers(followers);
    pool.refresh();
  }
};

/** With what found it, and why that and no other way. */
async function saidHow(track: PoseTrack, startedOn: PoseWay): Promise<PoseTrack> {
  const { choice } = await wayHere();
  const fresh = freshChoice();
  const words = choice ? choiceWords(choice) : fresh && freshWords(fresh);
  return {
    ...track,
    ...(startedOn === 'graphicsCard' && { foundOn: startedOn }),
    ...(words && { how: [track.how, words].filter(Boolean).join('; ') }),
  };
}

async function trackAnybody(
  job: ClipJob,
  { from, signal, onProgress, onPart = () => {} }: Options,
  onWait: () => void,
): Promise<Result<PoseTrack>> {
  const known = from?.timesS.length ?? 0;
  let done = 0;
  let tell = (_: number) => {};
  let begun = { atMs: 0, looks: 0 };
  const found = await trackClip(job, from, pool, {
    signal,
    onWait() {
      if (done === 0) onWait();
    },
    onBegin() {
      if (done > 0) return;
      begun = { atMs: performance.now(), looks };
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
      looks += more;
      done = Math.min(done + more, job.framesTotal - known);
      tell(done);
    },
    onPart,
  });
  // Clips that are looked at meanwhile take their share of the processors.
  const frames = looks - begun.looks;
  if (found.ok && pool.way === 'processor' && frames >= LEAST_FRAMES) {
    void concludeWay((performance.now() - begun.atMs) / frames);
  }
  return found;
}
