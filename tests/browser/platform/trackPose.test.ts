import { expect, it, type TestContext, vi } from 'vitest';
import type { ClipInfo } from '../../../src/core/clip.ts';
import type { Landmark } from '../../../src/core/pose/landmarks.ts';
import { landmarkSeries, type PoseModel, type PoseTrack } from '../../../src/core/pose/track.ts';
import type { Progress } from '../../../src/platform/platform.ts';
import { trackPose } from '../../../src/platform/pose/trackPose.ts';
import { openClip } from '../../../src/platform/video/openClip.ts';
import { evenTimesS, makeClip } from './makeClip.ts';
import { sampleClip, sharedClip } from './poseClips.ts';

const SLOW = { timeout: 180_000 };

async function clipOf(file: File): Promise<ClipInfo> {
  const result = await openClip(file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const NEVER = new AbortController().signal;
const ignore = () => {};
const run = (
  file: File,
  clip: ClipInfo,
  { model = 'lite' as PoseModel, signal = NEVER, onProgress = ignore as (progress: Progress) => void } = {},
) => trackPose(file, clip, { model, signal, onProgress });

async function trackOf(...args: Parameters<typeof run>): Promise<PoseTrack> {
  const result = await run(...args);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function orSkip(file: File | null, { skip }: TestContext): File {
  if (!file) skip('the clip is not on this machine');
  return file!;
}

function medianY(track: PoseTrack, landmark: Landmark): number {
  const seen = landmarkSeries(track, 'image', landmark, 'y').filter(Number.isFinite).toSorted();
  return seen[seen.length >> 1]!;
}

it(
  'finds the person of the sample, upright and in pixels, without holding up the page',
  SLOW,
  async (context) => {
    const file = orSkip(await sampleClip(), context);
    const clip = await clipOf(file);
    const reports: Progress[] = [];
    let blockedMs = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blockedMs += duration;
    });
    observer.observe({ type: 'longtask' });
    const startMs = performance.now();
    const track = await trackOf(file, clip, { onProgress: (progress) => reports.push(progress) });
    const tookMs = performance.now() - startMs;
    observer.disconnect();

    expect(track.timesS.length).toBe(clip.frames);
    expect(track).toMatchObject({ widthPx: clip.widthPx, heightPx: clip.heightPx, model: 'lite' });
    const nose = medianY(track, 'nose');
    const ankle = medianY(track, 'leftAnkle');
    expect(nose).toBeGreaterThan(0);
    expect(ankle).toBeGreaterThan(nose + clip.heightPx / 4);
    expect(ankle).toBeLessThan(clip.heightPx);
    const hipsX = landmarkSeries(track, 'world', 'leftHip', 'x');
    expect(Math.max(...hipsX.map(Math.abs))).toBeLessThan(0.5);

    expect(reports[0]).toMatchObject({ phase: 'loadingModel', framesDone: 0, secondsLeft: null });
    expect(reports.at(-1)).toMatchObject({
      phase: 'followingPelvis',
      framesDone: clip.frames,
      secondsLeft: 0,
    });
    expect(reports.length).toBeLessThan(10 + (tookMs / 1000) * 6);
    // In the page itself the model would block for nearly all of the time.
    expect(blockedMs).toBeLessThan(tookMs / 4);
  },
);

it('gives times in real seconds and NaN where nobody is seen', SLOW, async () => {
  const file = await makeClip({ timesS: evenTimesS(20, 30) });
  const track = await trackOf(file, { ...(await clipOf(file)), fileFps: 30, captureFps: 240 });
  expect(track.timesS[19]).toBeCloseTo(19 / 240, 5);
  expect(track.image.length).toBe(20 * 132);
  expect(track.image.every(Number.isNaN)).toBe(true);
  expect(track.world.every(Number.isNaN)).toBe(true);
});

it('stops at once when cancelled', SLOW, async () => {
  const file = await makeClip({ timesS: evenTimesS(200, 30) });
  const clip = await clipOf(file);
  const controller = new AbortController();
  const reason = new Error('cancelled by a test');
  let reportsAfter = 0;
  const onProgress = ({ framesDone }: Progress) => {
    if (controller.signal.aborted) reportsAfter += 1;
    if (framesDone === 0) return;
    controller.abort(reason);
  };
  await expect(run(file, clip, { signal: controller.signal, onProgress })).rejects.toBe(reason);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(reportsAfter).toBe(0);
});

it('keeps the frames before damage', SLOW, async () => {
  const whole = await makeClip({ timesS: evenTimesS(60, 30) });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  bytes.fill(0xff, bytes.length * 0.7);
  const file = new File([bytes], 'damaged.mp4');
  const clip = await clipOf(file);
  expect(clip).toMatchObject({ frames: 60, missingFrames: 0 });
  const track = await trackOf(file, clip);
  expect(track.timesS.length).toBeGreaterThan(10);
  expect(track.timesS.length).toBeLessThan(60);
  expect(track.image.length).toBe(track.timesS.length * 132);
});

it('does not start when cancelled before', async () => {
  const file = await makeClip({ timesS: evenTimesS(20, 30) });
  const reason = new Error('too late');
  await expect(run(file, await clipOf(file), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

it('tells that a model could not be loaded', SLOW, async () => {
  const file = await makeClip({ timesS: evenTimesS(20, 30) });
  const clip = await clipOf(file);
  await caches.delete('evenstride-kept');
  const fetching = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  const result = await run(file, clip, { model: 'heavy' });
  fetching.mockRestore();
  expect(result).toMatchObject({ ok: false, problem: { code: 'model-not-loaded' } });
});

it('sees a phone clip that was filmed sideways upright', SLOW, async (context) => {
  const file = orSkip(await sharedClip('rotated-walk.mp4'), context);
  const clip = await clipOf(file);
  expect(clip).toMatchObject({ widthPx: 480, heightPx: 848, rotationDeg: 90 });
  const track = await trackOf(file, clip);
  const down = (['nose', 'leftShoulder', 'leftHip', 'leftKnee'] as const).map((name) => medianY(track, name));
  expect(down).toEqual(down.toSorted((a, b) => a - b));
});

it('reads two clips at the same time', SLOW, async (context) => {
  const file = orSkip(await sharedClip('side-overground-short.mp4'), context);
  const clip = await clipOf(file);
  const [one, other] = await Promise.all([trackOf(file, clip), trackOf(file, clip)]);
  expect(one.timesS.length).toBe(clip.frames);
  expect([...one.image]).toEqual([...other.image]);
  expect(landmarkSeries(one, 'image', 'nose', 'x').filter(Number.isFinite).length).toBeGreaterThan(20);
});
