import { expect, it } from 'vitest';
import type { FrameViewer } from '../../../src/platform/platform.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import { imageOf } from './canvasImage.ts';
import { evenTimesS, makeClip, readNumber } from './makeClip.ts';
import { watchDecodedFrames } from './watchDecodedFrames.ts';

const FRAMES = 200;
const TIMES_S = evenTimesS(FRAMES, 50).map((timeS, index) => timeS + (index % 5 === 2 ? 0.009 : 0));

/** Opens a viewer on the numbered clip; `draw` tells what it showed. */
async function view(run: (viewer: FrameViewer, draw: (index: number) => Promise<number>) => Promise<void>) {
  const file = await makeClip({ timesS: TIMES_S, keyFrameIntervalS: 1 });
  using decoded = watchDecodedFrames();
  const opened = await openViewer(file);
  if (!opened.ok) throw new Error(opened.problem.message);
  const canvas = document.createElement('canvas');
  await run(opened.value, async (index) => {
    expect(await opened.value.draw(index, canvas)).toBe(true);
    return readNumber(imageOf(canvas));
  });
  opened.value.dispose();
  await expect.poll(decoded.open).toBe(0);
}

it('lists the time of every frame', () =>
  view(async ({ fileTimesS }) => {
    expect(fileTimesS.length).toBe(FRAMES);
    for (const [index, timeS] of fileTimesS.entries()) expect(timeS).toBeCloseTo(TIMES_S[index]!, 4);
  }));

it('shows exactly the frame that was asked for: forward, backward and across', () =>
  view(async (_, draw) => {
    const forward = Array.from({ length: 70 }, (_, index) => index);
    const backward = Array.from({ length: 130 }, (_, index) => FRAMES - 1 - index);
    const across = [0, 199, 50, 49, 51, 100, 99, 98, 0, 1, 150, 149, 51];
    for (const index of [...forward, ...backward, ...across]) expect(await draw(index)).toBe(index);
  }));

it('draws only the last of several at once', () =>
  view(async (viewer) => {
    const canvas = document.createElement('canvas');
    const drawn = await Promise.all([10, 190, 60, 120].map((index) => viewer.draw(index, canvas)));
    expect(drawn).toEqual([false, false, false, true]);
    expect(readNumber(imageOf(canvas))).toBe(120);
  }));

it('ends quietly what was under way when it is disposed of', () =>
  view(async (viewer) => {
    const drawing = viewer.draw(150, document.createElement('canvas'));
    await Promise.resolve();
    viewer.dispose();
    expect(await drawing).toBe(false);
  }));

it('refuses a frame that does not exist', () =>
  view(async (viewer) => {
    await expect(viewer.draw(FRAMES, document.createElement('canvas'))).rejects.toThrow(RangeError);
  }));

it('tells that a damaged file cannot be viewed', async () => {
  expect(await openViewer(new File(['nothing'], 'a.mp4'))).toMatchObject({
    ok: false,
    problem: { code: 'unreadable' },
  });
});
