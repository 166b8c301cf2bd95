import { expect, it } from 'vitest';
import { FramePixels, uprightImage } from '../../../src/platform/video/framePixels.ts';
import { framesOf } from '../../../src/platform/video/frames.ts';
import { readFrameTable } from '../../../src/platform/video/frameTable.ts';
import { openVideo } from '../../../src/platform/video/openVideo.ts';
import { evenTimesS, makeClip, readNumber } from './makeClip.ts';
import { watchDecodedFrames } from './watchDecodedFrames.ts';

/** Uneven on purpose, as phones film in low light. */
const VARIABLE_S = evenTimesS(60, 30).map(
  (timeS, index) => timeS + (index % 7 === 3 ? 0.011 : 0) + (index > 40 ? 0.3 : 0),
);

async function readAll(file: Blob): Promise<{ number: number; index: number; timeS: number }[]> {
  const { input, track } = await openVideo(file);
  const pixels = new FramePixels();
  const seen = [];
  for await (const { index, timeS, sample } of framesOf(track)) {
    seen.push({ number: readNumber(uprightImage(await pixels.read(sample))), index, timeS });
  }
  input.dispose();
  return seen;
}

it.each(['mp4', 'mkv'] as const)(
  'hands out every frame of an uneven %s once, in order, at its own time',
  async (container) => {
    const seen = await readAll(await makeClip({ timesS: VARIABLE_S, container }));
    expect(seen.map(({ number }) => number)).toEqual(VARIABLE_S.map((_, index) => index));
    expect(seen.map(({ index }) => index)).toEqual(VARIABLE_S.map((_, index) => index));
    // MKV keeps whole milliseconds.
    for (const [index, { timeS }] of seen.entries()) {
      expect(Math.abs(timeS - VARIABLE_S[index]!)).toBeLessThan(container === 'mp4' ? 1e-4 : 1e-3);
    }
  },
);

it('counts time from the first frame', async () => {
  const file = await makeClip({ timesS: evenTimesS(20, 20).map((timeS) => timeS + 2) });
  const seen = await readAll(file);
  expect(seen[0]).toEqual({ number: 0, index: 0, timeS: 0 });
  expect(seen[19]!.timeS).toBeCloseTo(0.95, 4);
});

it('leaves out frames before zero', async () => {
  const file = await makeClip({ timesS: evenTimesS(20, 20).map((timeS) => timeS - 0.25) });
  const seen = await readAll(file);
  expect(seen[0]).toEqual({ number: 5, index: 0, timeS: 0 });
  expect(seen.length).toBe(15);
});

it('agrees with the frame table, which decodes nothing', async () => {
  const file = await makeClip({ timesS: VARIABLE_S });
  const { input, track } = await openVideo(file);
  const { timestampsS, missingFrames } = await readFrameTable(track);
  input.dispose();
  expect([...timestampsS]).toEqual((await readAll(file)).map(({ timeS }) => timeS));
  expect(missingFrames).toBe(0);
});

it('closes every frame, also when the consumer leaves early or aborts', async () => {
  const file = await makeClip({ timesS: evenTimesS(60, 30) });
  using decoded = watchDecodedFrames();
  const leaving = await openVideo(file);
  for await (const { index } of framesOf(leaving.track)) if (index === 5) break;
  leaving.input.dispose();

  const aborting = await openVideo(file);
  const controller = new AbortController();
  const reason = new Error('enough');
  const run = async () => {
    for await (const { index } of framesOf(aborting.track, controller.signal)) {
      expect(index).toBeLessThanOrEqual(5);
      if (index === 5) controller.abort(reason);
    }
  };
  await expect(run()).rejects.toBe(reason);
  aborting.input.dispose();

  expect(decoded.count()).toBeGreaterThan(11);
  await expect.poll(decoded.open).toBe(0);
});
