import { timeScale } from '../../core/clip.ts';
import type { PoseModel, PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Platform } from '../platform.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { fetchPoseFiles } from './fetchPoseFiles.ts';
import type { ClipJob } from './findStretch.ts';
import { type Followers, restFollowers, takeFollowers } from './followers.ts';
import { followPelvisOf } from './followPelvisOf.ts';
import { measureCard, putOffCard } from './measureCard.ts';
import { ModelPool } from './modelPool.ts';
import { partOf } from './partOf.ts';
import { progressMeter } from './progress.ts';
import { trackClip } from './trackClip.ts';
import { trackPicked } from './trackPicked.ts';
import { choiceWords } from './wayChoice.ts';
import { wayHere } from './wayHere.ts';

type Options = Parameters<Platform['trackPose']>[2];

const pool = new ModelPool();
/** Once: a card that failed is not tried again by this page. */
let hasWay = false;
/** Clips whose pose is being found. */
let running = 0;
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
  await chooseWay();
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
  let processorMs: number | null = null;
  const onPace = (msPerFrame: number) => {
    processorMs = msPerFrame;
  };
  putOffCard();
  running += 1;
  let untouched: Followers | null = takeFollowers();
  try {
    const found = runner
      ? await trackPicked(job, runner, pool, { signal, onWait, onProgress: heard.onProgress })
      : await trackAnybody(job, heard, { onWait, onPace });
    if (!found.ok) return found;
    const followers = untouched;
    untouched = null;
    const followed = await followPelvisOf(placed(found.value), followers, signal, heard.onProgress);
    return ok(await saidWhy(followed));
  } finally {
    running -= 1;
    if (untouched) restFollowers(untouched);
    pool.refresh();
    if (running === 0 && processorMs !== null) void measureCard(file, model, processorMs);
  }
};

/** See `Platform`. */
export async function preparePose(model: PoseModel): Promise<void> {
  try {
    const { signal } = new AbortController();
    const fetched = await fetchPoseFiles(model, signal, () => {});
    const held = await workersAreHeld(signal);
    if (!fetched.ok || !held.ok) return;
    await chooseWay();
    await pool.prepare(model);
  } catch (error) {
    // Whoever needs it next learns of it.
    console.warn(error);
  }
}

async function chooseWay(): Promise<void> {
  const { way } = await wayHere();
  if (!hasWay) pool.use(way);
  hasWay = true;
}

/** With why it was found on the processor or the graphics card. */
async function saidWhy(track: PoseTrack): Promise<PoseTrack> {
  const { choice } = await wayHere();
  const words = choice && choiceWords(choice);
  return words ? { ...track, how: [track.how, words].filter(Boolean).join('; ') } : track;
}

async function trackAnybody(
  job: ClipJob,
  { from, signal, onProgress, onPart = () => {} }: Options,
  { onWait, onPace }: { readonly onWait: () => void; readonly onPace: (msPerFrame: number) => void },
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
    onPace((performance.now() - begun.atMs) / frames);
  }
  return found;
}
