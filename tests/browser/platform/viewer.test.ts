import { expect, it, vi } from 'vitest';
import type { FrameViewer } from '../../../src/platform/platform.ts';
import { videoService } from '../../../src/platform/video/videoService.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import { imageOf } from './canvasImage.ts';
import { evenTimesS, makeClip, readNumber } from './makeClip.ts';
import { watchDecodedFrames } from './watchDecodedFrames.ts';

const FRAMES = 200;
const TIMES_S = evenTimesS(FRAMES, 50).map((timeS, index) => timeS + (index % 5 === 2 ? 0.009 : 0));

const numberedClip = () => makeClip({ timesS: TIMES_S, keyFrameIntervalS: 1 });

const workers: Worker[] = [];
vi.stubGlobal(
  'Worker',
  class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.push(this);
    }
  },
);

/** Opens a viewer on the numbered clip; `draw` tells what it showed. */
async function view(run: (viewer: FrameViewer, draw: (index: number) => Promise<number>) => Promise<void>) {
  const opened = await openViewer(await numberedClip());
  if (!opened.ok) throw new Error(opened.problem.message);
  const canvas = document.createElement('canvas');
  await run(opened.value, async (index) => {
    expect(await opened.value.draw(index, canvas)).toBe(true);
    return readNumber(imageOf(canvas));
  });
  opened.value.dispose();
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

it('goes on in a new worker where the one that decodes dies', () =>
  view(async (_, draw) => {
    expect(await draw(20)).toBe(20);
    workers.at(-1)!.terminate();
    expect(await draw(21)).toBe(21);
    expect(await draw(120)).toBe(120);
  }));

it('leaves no decoded frame open, whatever was under way', async () => {
  using decoded = watchDecodedFrames();
  const service = videoService();
  const opened = await service.openPictures(await numberedClip());
  if (!opened.ok) throw new Error(opened.problem.message);
  const { number } = opened.value;
  expect(await service.picture(number, 10, 1000)).not.toBeNull();
  const underWay = service.picture(number, 150, 1000);
  await service.closePictures(number);
  expect(await underWay).toBeNull();
  expect(decoded.count()).toBeGreaterThan(10);
  await expect.poll(decoded.open).toBe(0);
});

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
