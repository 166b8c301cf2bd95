import { expect, it } from 'vitest';
import type { FrameViewer } from '../../../src/platform/platform.ts';
import { FramePixels, uprightImage } from '../../../src/platform/video/framePixels.ts';
import { framesOf } from '../../../src/platform/video/frames.ts';
import { openVideo } from '../../../src/platform/video/openVideo.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import { imageOf } from './canvasImage.ts';
import { evenTimesS, makeClip, readNumber } from './makeClip.ts';
import { sampleClip } from './poseClips.ts';

const FRAMES = 240;
const UNEVEN_S = evenTimesS(FRAMES, 60).map(
  (timeS, index) => timeS + (index % 5 === 2 ? 0.009 : 0) + (index > 100 ? 0.25 : 0),
);
/** Everything a hand can do: held keys both ways, to and fro, jumps, a stride round and round. */
const TOUR: readonly number[] = [
  ...Array.from({ length: 60 }, (_, i) => i),
  ...Array.from({ length: 59 }, (_, i) => 58 - i),
  ...[239, 238, 237, 239, 120, 119, 121, 3, 2, 200, 199, 198, 197],
  ...Array.from({ length: 120 }, (_, i) => 239 - i),
  ...Array.from({ length: 90 }, (_, i) => 100 + (i % 30)),
  ...Array.from({ length: 90 }, (_, i) => 130 - (i % 30)),
];

async function open(file: File): Promise<FrameViewer> {
  const opened = await openViewer(file);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

it.each([
  ['even', evenTimesS(FRAMES, 60), undefined],
  ['uneven', UNEVEN_S, undefined],
  ['uneven, in a smaller picture', UNEVEN_S, 40],
] as const)('shows exactly the frame asked for, every step: %s', async (_, timesS, shownWidthPx) => {
  const viewer = await open(await makeClip({ timesS: [...timesS], keyFrameIntervalS: 2 }));
  const canvas = document.createElement('canvas');
  for (const frame of TOUR) {
    expect(await viewer.draw(frame, canvas, shownWidthPx)).toBe(true);
    expect(readNumber(imageOf(canvas))).toBe(frame);
  }
  viewer.dispose();
});

it('gives no more pixels than are seen, and all of them when asked', async () => {
  const viewer = await open(await makeClip({ timesS: evenTimesS(60, 60) }));
  const canvas = document.createElement('canvas');
  const widthFor = async (shownWidthPx?: number): Promise<number> => {
    await viewer.draw(20, canvas, shownWidthPx);
    expect(readNumber(imageOf(canvas))).toBe(20);
    return canvas.width;
  };
  expect(await widthFor(75)).toBe(80);
  expect(await widthFor(81)).toBe(160);
  expect(await widthFor(5)).toBe(20);
  expect(await widthFor()).toBe(160);
  viewer.dispose();
});

/** A few pixels that tell frames apart. */
const signature = ({ data, width, height }: ImageData): string =>
  Array.from(
    { length: 400 },
    (_, i) => data[4 * (Math.floor(((i + 0.5) * height) / 400) * width + (width >> 1))],
  ).join();

it('keeps to the order of the pictures where the file has them out of order', {
  timeout: 60_000,
}, async (context) => {
  const file = await sampleClip();
  if (!file) return context.skip('The sample has not been made.');
  const { input, track } = await openVideo(file);
  const pixels = new FramePixels();
  const inOrder: string[] = [];
  for await (const { index, sample } of framesOf(track)) {
    inOrder.push(signature(uprightImage(await pixels.read(sample))));
    if (index === 70) break;
  }
  input.dispose();
  const viewer = await open(file);
  const canvas = document.createElement('canvas');
  for (const frame of [0, 1, 2, 3, 50, 51, 52, 51, 50, 49, 48, 47, 46, 10, 11, 70, 69, 68, 67]) {
    await viewer.draw(frame, canvas);
    const shown = signature(imageOf(canvas));
    const nearest = inOrder
      .map((other, i) => ({ i, off: difference(shown, other) }))
      .reduce((best, one) => (one.off < best.off ? one : best));
    expect(nearest.i).toBe(frame);
  }
  viewer.dispose();
});

function difference(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => text.split(',').map(Number));
  return one!.reduce((sum, value, i) => sum + Math.abs(value - other![i]!), 0);
}

it('shows all that lies before and after damage, in whatever order it is asked for', async () => {
  const whole = await makeClip({ timesS: evenTimesS(FRAMES, 60), keyFrameIntervalS: 1 });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  // Data of the second of four seconds: what is coded from it up to the next key frame can't be had.
  bytes.fill(0xff, Math.round(bytes.length * 0.45), Math.round(bytes.length * 0.5));
  const viewer = await open(new File([bytes], 'damaged.mp4'));
  const canvas = document.createElement('canvas');
  const failed = async (frames: readonly number[]): Promise<readonly number[]> => {
    const fails: number[] = [];
    for (const frame of frames) {
      const wasDrawn = await viewer.draw(frame, canvas).catch(() => false);
      if (wasDrawn) expect(readNumber(imageOf(canvas))).toBe(frame);
      else fails.push(frame);
    }
    return fails;
  };
  const forward = await failed(Array.from({ length: FRAMES }, (_, i) => i));
  expect(forward.length).toBeGreaterThan(0);
  expect(forward[0]).toBeGreaterThan(60);
  expect(forward.at(-1)).toBeLessThan(180);
  expect(forward).toEqual(forward.map((_, i) => forward[0]! + i));
  const backward = await failed(Array.from({ length: FRAMES }, (_, i) => FRAMES - 1 - i));
  expect(backward.toReversed()).toEqual(forward);
  viewer.dispose();
});
