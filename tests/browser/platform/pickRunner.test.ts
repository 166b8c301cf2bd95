import { beforeAll, expect, it, type TestContext, vi } from 'vitest';
import type { ClipInfo } from '../../../src/core/clip.ts';
import type { RunnerChoice } from '../../../src/core/pose/runner.ts';
import { landmarkSeries, type PoseTrack } from '../../../src/core/pose/track.ts';
import { trackPose } from '../../../src/platform/pose/trackPose.ts';
import { openClip } from '../../../src/platform/video/openClip.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import { evenTimesS, makeClip } from './makeClip.ts';
import { sharedClip } from './poseClips.ts';

const SLOW = { timeout: 300_000 };
const FPS = 15;
const FRAMES = 48;
const WIDTH_PX = 624;
const HEIGHT_PX = 832;
/** The runner on the treadmill stays here; the other one walks past in front from right to left. */
const RUNNER_X = 285;

/** A frame of the walking clip after the walker has left, and how much a pixel differs from it where there is a body. */
const EMPTY_FRAME = 395;
const MIN_CHANGE = 60;

interface TwoPeople {
  readonly file: File;
  readonly clip: ClipInfo;
}

/** Null where the real clips are missing. */
let twoPeople: TwoPeople | null = null;

/** Every second frame; without what is the same in `emptyFrame`, where one is given. */
async function pictures(file: File, firstFrame: number, emptyFrame?: number): Promise<ImageBitmap[]> {
  const [opened, info] = [await openViewer(file), await openClip(file)];
  if (!opened.ok || !info.ok) throw new Error('a real clip could not be opened');
  const { widthPx, heightPx } = info.value;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [widthPx, heightPx];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const draw = async (frame: number): Promise<ImageData> => {
    await opened.value.draw(frame, canvas);
    return context.getImageData(0, 0, widthPx, heightPx);
  };
  const empty = emptyFrame === undefined ? null : await draw(emptyFrame);
  const taken: ImageBitmap[] = [];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const image = await draw(firstFrame + 2 * frame);
    if (empty) cutOut(image.data, empty.data);
    taken.push(await createImageBitmap(image));
  }
  opened.value.dispose();
  return taken;
}

function cutOut(data: Uint8ClampedArray, empty: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const change = [0, 1, 2].reduce((sum, i) => sum + Math.abs(data[at + i]! - empty[at + i]!), 0);
    if (change < MIN_CHANGE) data[at + 3] = 0;
  }
}

/** Every worker that reads a clip, or is ready to. */
const readers: Worker[] = [];
vi.stubGlobal(
  'Worker',
  class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (options?.name === 'pose') readers.push(this);
    }
  },
);

beforeAll(async () => {
  const [runner, walker] = [await sharedClip('rear-treadmill-a.mp4'), await sharedClip('side-walk.mp4')];
  if (!runner || !walker) return;
  const [behind, front] = [await pictures(runner, 0), await pictures(walker, 40, EMPTY_FRAME)];
  const file = await makeClip({
    timesS: evenTimesS(FRAMES, FPS),
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
    paint: (context, frame) => {
      context.fillStyle = '#777';
      context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
      context.drawImage(behind[frame]!, 80, 0);
      context.drawImage(front[frame]!, -500, -60, 1792, 1008);
    },
  });
  const opened = await openClip(file);
  if (opened.ok) twoPeople = { file, clip: opened.value };
}, SLOW.timeout);

function run(
  runner: RunnerChoice,
  { skip }: TestContext,
  onProgress: Parameters<typeof trackPose>[2]['onProgress'] = () => {},
): ReturnType<typeof trackPose> {
  if (!twoPeople) skip('the clips are not on this machine');
  const { file, clip } = twoPeople!;
  const signal = new AbortController().signal;
  return trackPose(file, clip, { model: 'full', runner, signal, onProgress });
}

async function hipXs(runner: RunnerChoice, context: TestContext): Promise<Float64Array> {
  const result = await run(runner, context);
  if (!result.ok) throw new Error(result.problem.message);
  const track: PoseTrack = result.value;
  // What the log says of it.
  expect(track.how).toMatch(/^on the processor, two copies/);
  const xs = landmarkSeries(track, 'image', 'leftHip', 'x');
  expect(xs.length).toBe(FRAMES);
  // The pelvis is cut where the runner is, and nowhere else.
  const places = track.pelvisPictures?.places ?? new Float64Array();
  for (const [frame, x] of xs.entries()) expect(Number.isNaN(places[3 * frame])).toBe(Number.isNaN(x));
  return xs;
}

const isRunner = (x: number): boolean => Math.abs(x - RUNNER_X) < 60;

for (const timeS of [0, (FRAMES - 1) / FPS]) {
  it(
    `keeps to the runner while somebody crosses in front, picked at ${timeS.toFixed(1)} s`,
    SLOW,
    async (context) => {
      const xs = await hipXs({ timeS, x: RUNNER_X, y: 300 }, context);
      const seen = xs.filter(Number.isFinite);
      expect(seen.every(isRunner)).toBe(true);
      expect(seen.length).toBeGreaterThan(0.6 * FRAMES);
      for (const edge of [xs.subarray(0, 10), xs.subarray(-10)]) {
        expect(edge.filter(Number.isFinite).length).toBeGreaterThan(7);
      }
    },
  );
}

it('goes on with everybody it saw where its worker dies', SLOW, async (context) => {
  const told: number[] = [];
  let isKilled = false;
  // Everybody was seen and told of; the runner is being cut out.
  const result = await run({ timeS: 0, x: RUNNER_X, y: 300 }, context, ({ phase, framesDone }) => {
    if (phase === 'findingPose') told.push(framesDone);
    if (phase !== 'followingPelvis' || isKilled) return;
    isKilled = true;
    for (const reader of readers) reader.terminate();
  });
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.how).toContain(`stopped at frame ${FRAMES}; what it was at was done again`);
  expect(result.value.timesS).toHaveLength(FRAMES);
  const xs = landmarkSeries(result.value, 'image', 'leftHip', 'x').filter(Number.isFinite);
  expect(xs.length).toBeGreaterThan(0.6 * FRAMES);
  expect(xs.every(isRunner)).toBe(true);
  // Nobody was looked for twice.
  expect(told.filter((frames) => frames === 1)).toHaveLength(1);
});

it('follows the one who crosses, if that is who was picked', SLOW, async (context) => {
  const xs = await hipXs({ timeS: 2.4, x: 150, y: 490 }, context);
  const seen = xs.filter(Number.isFinite);
  expect(seen.length).toBeGreaterThan(8);
  expect(seen[0]! - seen.at(-1)!).toBeGreaterThan(300);
  for (const [i, x] of seen.entries()) expect(x).toBeLessThan((seen[i - 1] ?? WIDTH_PX * 2) + 20);
});

it('says that nobody was found at the click', SLOW, async (context) => {
  expect(await run({ timeS: 1, x: 20, y: 20 }, context)).toMatchObject({
    ok: false,
    problem: { code: 'runner-not-found', tip: expect.stringContaining('Click on the runner’s trunk') },
  });
});
