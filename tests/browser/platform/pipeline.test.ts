import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import { type ClipInfo, timeScale } from '../../../src/core/clip.ts';
import { VALUES_PER_PICTURE } from '../../../src/core/pelvis/pelvisPictures.ts';
import { joinTracks } from '../../../src/core/pose/joinTracks.ts';
import { LANDMARKS } from '../../../src/core/pose/landmarks.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { ok } from '../../../src/core/problem.ts';
import { analysisJson } from '../../../src/core/report/json.ts';
import { SIDES } from '../../../src/core/sides.ts';
import { type ClipJob, findStretch } from '../../../src/platform/pose/findStretch.ts';
import { ModelPool } from '../../../src/platform/pose/modelPool.ts';
import { trackClip } from '../../../src/platform/pose/trackClip.ts';
import { trackPose } from '../../../src/platform/pose/trackPose.ts';
import { openClip } from '../../../src/platform/video/openClip.ts';
import type { Pixels } from '../../../src/platform/video/pixels.ts';
import { sampleClip } from './poseClips.ts';

const SLOW = { timeout: 240_000 };
const NEVER = new AbortController().signal;
/**
 * A copy of the model that comes to a runner in the middle of a clip follows them by slightly other squares, and its
 * points scatter anew: by as much as they scatter anyway. So results are compared, not pixels.
 */
const TOLERANCE = { strikeS: 0.03, trunkDeg: 0.5 };

/** The next worker of this name is ended as soon as it is started. */
let stillborn: string | null = null;
/** Whether the browser has no room for this worker. */
let unstartable = (_name: string | undefined) => false;
/** Every worker that was started. */
const workers: { readonly name: string | undefined; readonly worker: Worker }[] = [];
vi.stubGlobal(
  'Worker',
  class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push({ name: options?.name, worker: this });
      if (unstartable(options?.name)) {
        this.terminate();
        queueMicrotask(() => this.dispatchEvent(new Event('error')));
      }
      if (options?.name !== stillborn || stillborn === null) return;
      stillborn = null;
      this.terminate();
    }
  },
);

let file: File;
let clip: ClipInfo;
let unbroken: PoseTrack;
const parts: PoseTrack[] = [];

async function run(options: Partial<Parameters<typeof trackPose>[2]>): Promise<PoseTrack> {
  const result = await trackPose(file, clip, {
    model: 'lite',
    signal: NEVER,
    onProgress: () => {},
    ...options,
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

beforeAll(async () => {
  const sample = await sampleClip();
  if (!sample) throw new Error('The sample is missing.');
  file = sample;
  const opened = await openClip(file);
  if (!opened.ok) throw new Error(opened.problem.message);
  clip = opened.value;
  unbroken = await run({ onPart: (part) => parts.push(part) });
}, SLOW.timeout);

afterAll(() => vi.unstubAllGlobals());

function resultsOf(track: PoseTrack) {
  const trial = analyzeTrack('trial', clip, track, { view: 'posterior' });
  if (!trial.ok) throw new Error(trial.problem.message);
  const { gait } = trial.value;
  const trunk = analysisJson([trial.value], null).trials[0]!.measures.trunkSideBend!;
  return {
    strikesS: SIDES.flatMap((side) => gait.strikes[side].map(({ timeS }) => timeS)),
    trunkDeg: SIDES.map((side) => trunk[side]?.mean ?? Number.NaN),
  };
}

function expectSame(track: PoseTrack): void {
  expect(track.timesS).toEqual(unbroken.timesS);
  const [a, b] = [resultsOf(track), resultsOf(unbroken)];
  expect(a.strikesS).toHaveLength(b.strikesS.length);
  for (const [i, timeS] of a.strikesS.entries()) {
    expect(Math.abs(timeS - b.strikesS[i]!)).toBeLessThan(TOLERANCE.strikeS);
  }
  for (const [i, deg] of a.trunkDeg.entries()) {
    expect(Math.abs(deg - b.trunkDeg[i]!)).toBeLessThan(TOLERANCE.trunkDeg);
  }
}

/** What a run leaves that broke off after so many frames of a clip with a picture in each. */
const firstFrames = (
  { how: _, timesS, image, world, sceneLines, pelvisPictures, ...rest }: PoseTrack,
  frames: number,
): PoseTrack => ({
  ...rest,
  timesS: timesS.slice(0, frames),
  image: image.slice(0, frames * VALUES_PER_FRAME),
  world: world.slice(0, frames * VALUES_PER_FRAME),
  sceneLines: sceneLines.filter(({ frame }) => frame < frames),
  pelvisPictures: pelvisPictures && {
    frames: pelvisPictures.frames.slice(0, frames),
    values: pelvisPictures.values.slice(0, frames * VALUES_PER_PICTURE),
    places: pelvisPictures.places.slice(0, frames * 3),
  },
  pelvisMotion: null,
});

it('hands out parts that are together what it finds', SLOW, () => {
  expect(parts.length).toBeGreaterThan(1);
  const joined = joinTracks(parts as [PoseTrack, ...PoseTrack[]]);
  const { how, pelvisMotion } = unbroken;
  expect({ ...joined, how, pelvisMotion }).toEqual(unbroken);
  expect(how).toContain('two copies');
});

it('goes on from what an earlier run found, with the same result', SLOW, async () => {
  // Always at the same frame: how far a run comes in two seconds differs from machine to machine.
  const first = firstFrames(unbroken, clip.frames / 2);
  const more: PoseTrack[] = [];
  const told: number[] = [];
  const resumed = await run({
    from: first,
    onPart: (part) => more.push(part),
    onProgress: ({ phase, framesDone }) => phase === 'findingPose' && told.push(framesDone),
  });
  expectSame(resumed);
  expect(told[0]).toBeGreaterThan(first.timesS.length - 1);
  expect(joinTracks([first, ...more]).image).toEqual(resumed.image);
  expect(resumed.pelvisPictures?.frames).toEqual(unbroken.pelvisPictures?.frames);
  expect(resumed.sceneLines.map(({ frame }) => frame)).toEqual(unbroken.sceneLines.map(({ frame }) => frame));
});

it('looks at the part that was asked for and at nothing else, and puts it in its place', SLOW, async () => {
  const [first, last] = [121, 219];
  const told: number[] = [];
  const handed: PoseTrack[] = [];
  const found = await run({
    part: { first, last },
    onPart: (part) => handed.push(part),
    onProgress: ({ framesTotal }) => told.push(framesTotal),
  });
  // The copies take turns from an even frame on.
  const part = { first: first - 1, last };
  expect(found.part).toEqual(part);
  expect(new Set(told.slice(-5))).toEqual(new Set([100]));
  expect(joinTracks(handed as [PoseTrack, ...PoseTrack[]]).timesS).toEqual(
    unbroken.timesS.slice(part.first, last + 1),
  );
  expect(found.timesS).toHaveLength(clip.frames);
  for (const [i, timeS] of found.timesS.entries()) expect(timeS).toBeCloseTo(unbroken.timesS[i]!, 5);
  const [from, to] = [part.first * VALUES_PER_FRAME, (last + 1) * VALUES_PER_FRAME];
  expect(found.image.subarray(0, from).every(Number.isNaN)).toBe(true);
  expect(found.image.subarray(to).every(Number.isNaN)).toBe(true);
  // What is seen in a frame is where it was seen when all of the clip was looked at.
  const apart = found.image
    .subarray(from, to)
    .map((value, i) => Math.abs(value - unbroken.image[from + i]!))
    .filter((_, i) => i % 4 < 2)
    .toSorted();
  expect(apart[apart.length >> 1]!).toBeLessThan(4);
  expect([found.pelvisPictures!.frames[0], found.pelvisPictures!.frames.at(-1)]).toEqual([part.first, last]);
  expect(found.pelvisMotion).not.toBeNull();
  expect(found.sceneLines.every(({ frame }) => frame >= part.first && frame <= last)).toBe(true);
  expect(found.sceneLines).toHaveLength(9);
});

it('finds the same to the last bit again, with the workers that found it before', SLOW, async () => {
  const last = 23;
  const before = workers.length;
  const again = await run({ part: { first: 0, last } });
  expect(workers).toHaveLength(before);
  const values = (last + 1) * VALUES_PER_FRAME;
  expect(again.image.subarray(0, values)).toEqual(unbroken.image.subarray(0, values));
});

const jobOf = (frames: number): ClipJob => ({
  file,
  model: 'lite',
  widthPx: clip.widthPx,
  heightPx: clip.heightPx,
  framesTotal: frames,
  part: { first: 0, end: frames },
  timeScale: timeScale(clip),
});

const IGNORED = { signal: NEVER, onWait: () => {}, onBegin: () => {}, onFrames: () => {}, onPart: () => {} };

it('finds the same with a model that was loaded before it was asked for', SLOW, async () => {
  const pool = new ModelPool(1);
  const before = workers.length;
  // Who comes while it loads waits for it.
  void pool.prepare('lite');
  const found = await trackClip(jobOf(24), undefined, pool, IGNORED);
  if (!found.ok) throw new Error(found.problem.message);
  expect(workers).toHaveLength(before + 3);
  expect(found.value.image).toEqual(unbroken.image.slice(0, 24 * VALUES_PER_FRAME));
});

it(
  'takes new workers where copies of the model have too few looks left, and finds the same',
  SLOW,
  async () => {
    const pool = new ModelPool(1);
    const find = async () => {
      const found = await trackClip(jobOf(24), undefined, pool, IGNORED);
      if (!found.ok) throw new Error(found.problem.message);
      expect(found.value.image).toEqual(unbroken.image.slice(0, 24 * VALUES_PER_FRAME));
    };
    await find();
    const before = workers.length;
    const job = { model: 'lite', people: 1, signal: NEVER, onWait: () => {} } as const;
    // As many as a new one has, or more; each of the two has looked at twelve frames.
    for (const looks of [2100, 9000]) await pool.lend({ ...job, looks }, async () => ok(null));
    expect(workers.slice(before).map(({ name }) => name)).toEqual(['pose model', 'pose model']);
    await find();
  },
);

it(
  'shows the first frames of a stretch without what is beside the runner, where they are known',
  SLOW,
  async () => {
    // The mirrored look agrees with the other one: no picture is shown twice.
    const body = LANDMARKS.map((_, i) => ({ x: 0.5, y: 0.3 + i / 100, z: 0, visibility: 1 }));
    const shown: { readonly corner: number; readonly middle: number }[] = [];
    const look = async (picture: Pixels) => {
      const { data, widthPx, heightPx } = picture;
      shown.push({ corner: data[0]!, middle: data[(heightPx >> 1) * widthPx + (widthPx >> 1)]! });
      return { seen: { landmarks: [body], worldLandmarks: [body] }, picture };
    };
    const only = { left: 0.4, right: 0.6, top: 0.3, bottom: 0.7 };
    const stretch = { ...jobOf(60), first: 40, end: 50, lead: 20, only };
    await findStretch(stretch, { plain: look, mirrored: look }, { onFrame() {}, onPart() {} });
    const grey = 0xff808080;
    expect(shown.slice(0, 16).map(({ corner }) => corner)).toEqual(Array(16).fill(grey));
    expect(shown.slice(0, 16).every(({ middle }) => middle !== grey)).toBe(true);
    expect(shown).toHaveLength(30);
    expect(shown.slice(16).every(({ corner }) => corner !== grey)).toBe(true);
  },
);

async function runInTwo(): Promise<PoseTrack> {
  const found = await trackClip(jobOf(clip.frames), undefined, new ModelPool(2), IGNORED);
  if (!found.ok) throw new Error(found.problem.message);
  expect(found.value.how).toContain('2 stretches');
  return found.value;
}

it('gives the same in two stretches at once', SLOW, async () => {
  const track = await runInTwo();
  expectSame(track);
  expect(track.how).not.toContain('memory was short');
});

it('goes on with fewer workers where memory is too short for all of them, and says so', SLOW, async () => {
  // Both stretches ask for a pair at once; of the second one a worker can't be started.
  const before = workers.length;
  unstartable = (name) => name === 'pose model' && workers.length === before + 4;
  const track = await runInTwo();
  unstartable = () => false;
  expectSame(track);
  expect(track.how).toContain('memory was short');
});

it('goes on on the processor where the graphics card fails, and says so', SLOW, async () => {
  const pool = new ModelPool(1);
  // Here it is the processor's own graphics, which nobody but a test chooses.
  pool.use('graphicsCard');
  const begun = workers.length;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const found = await trackClip(jobOf(24), undefined, pool, {
    ...IGNORED,
    onBegin() {
      if (pool.way === 'graphicsCard') workers[begun]!.worker.terminate();
    },
  });
  if (!found.ok) throw new Error(found.problem.message);
  expect(found.value.how).toMatch(/^on the processor, .*; the graphics card failed at the first frames$/);
  expect(found.value.foundOn).toBeUndefined();
  expect(pool.way).toBe('processor');
  expect(found.value.image).toEqual(unbroken.image.slice(0, 24 * VALUES_PER_FRAME));
});

it.each(['pose model', 'pose', 'pelvis'])(
  'does again what a worker “%s” was at when it died',
  SLOW,
  async (name) => {
    let killed = false;
    const kill = () => {
      const started = workers.filter((one) => one.name === name);
      if (killed || started.length === 0) return;
      killed = true;
      // Of the model's, those of the pool that the page shares are at work; the test before left another pool.
      const victims = name === 'pose model' ? started : started.slice(-1);
      for (const { worker } of victims) worker.terminate();
    };
    const first = firstFrames(unbroken, clip.frames / 2);
    const track = await run({
      from: first,
      onProgress: ({ phase, framesDone, framesTotal }) => {
        // In the middle of the work: all of its workers have begun.
        const isAt =
          name === 'pelvis'
            ? phase === 'followingPelvis' && framesDone > framesTotal / 4
            : framesDone > first.timesS.length + 40;
        if (isAt) kill();
      },
    });
    expect(killed).toBe(true);
    expect(track.how).toContain('done again');
    expectSame(track);
    expect(track.pelvisMotion).not.toBeNull();
  },
);

it('goes on after a worker that was ended before it could say that it lives', SLOW, async () => {
  const last = 59;
  let hasBegun = false;
  stillborn = 'pose';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    // The reader of a new pair.
    const running = trackClip(jobOf(last + 1), undefined, new ModelPool(1), {
      ...IGNORED,
      onBegin: () => {
        hasBegun = true;
      },
    });
    await vi.waitUntil(() => hasBegun, { timeout: 60_000 });
    expect(stillborn).toBeNull();
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    const found = await running;
    expect(found.ok && found.value.how).toContain('done again');
    expect(found.ok && found.value.image).toEqual(unbroken.image.slice(0, (last + 1) * VALUES_PER_FRAME));
  } finally {
    vi.useRealTimers();
  }
});
