import { expect, it, vi } from 'vitest';
import { failed, ok } from '../../../src/core/problem.ts';
import { LastingModel, type ModelNeed } from '../../../src/platform/pose/lastingModel.ts';
import { LOOKS_OF_A_COPY } from '../../../src/platform/pose/modelCopy.ts';
import type { Pixels } from '../../../src/platform/video/pixels.ts';
import '../../fixtures/fakeImageData.ts';

/** The runtime counts milliseconds in 32 bits: what is later is no time at all. */
const LAST_MS = 2 ** 31 - 1;
const ONE: ModelNeed = { model: 'full', people: 1, way: 'processor' };

/** A picture that tells its number. */
const picture = (number: number): Pixels => ({ data: Uint32Array.of(number), widthPx: 1, heightPx: 1 });

/** Landmarkers as the runtime makes them; what happens to each is written down in turn. */
function runtime() {
  const log: string[] = [];
  let loads = 0;
  const load = vi.fn(async ({ people }: ModelNeed) => {
    loads += 1;
    const name = `copy ${loads}`;
    let lastMs = 0;
    log.push(`${name} of ${people}`);
    return ok({
      isLost: () => false,
      landmarker: {
        detectForVideo({ width, data }: ImageData, timeMs: number) {
          if (timeMs <= lastMs || timeMs > LAST_MS) throw new Error('the clock does not go on');
          lastMs = timeMs;
          // Nobody is shown to it when it gets ready.
          if (width === 1) log.push(`${name} sees ${new Uint32Array(data.buffer)[0]}`);
          return { landmarks: [], worldLandmarks: [] } as never;
        },
        setOptions: async ({ numPoses }: { numPoses?: number }) => {
          log.push(`${name} forgets, finds ${numPoses}`);
        },
        close: () => log.push(`${name} ends`),
      },
    });
  });
  return { log, lasting: new LastingModel(load as never), load };
}

async function show(lasting: LastingModel, looks: number): Promise<void> {
  for (let k = 1; k <= looks; k += 1) await lasting.look(picture(k), false);
}

it('loads a model once, and forgets whom it followed before another clip', async () => {
  const { log, lasting } = runtime();
  await lasting.prepare(ONE, 9);
  await show(lasting, 1);
  await lasting.refresh();
  // Nothing is left to be done.
  await lasting.prepare(ONE, 9);
  await show(lasting, 1);
  await lasting.prepare({ ...ONE, people: 4 }, 9);
  expect(log).toEqual([
    'copy 1 of 1',
    'copy 1 sees 1',
    'copy 1 forgets, finds 1',
    'copy 1 sees 1',
    'copy 1 forgets, finds 4',
  ]);
});

it('says where it has too few looks left, and stays as it is', async () => {
  const { log, lasting, load } = runtime();
  expect(await lasting.prepare(ONE, 1000)).toEqual({ ok: true, value: true });
  await show(lasting, 1200);
  expect(await lasting.prepare(ONE, 1000)).toEqual({ ok: true, value: false });
  expect(log.at(-1)).toBe('copy 1 sees 1200');
  expect(await lasting.prepare(ONE, 900)).toEqual({ ok: true, value: true });
  expect(log.at(-1)).toBe('copy 1 forgets, finds 1');
  expect(load).toHaveBeenCalledTimes(1);
});

it('is loaded anew where its looks run out', async () => {
  const { log, lasting } = runtime();
  await lasting.prepare(ONE, LOOKS_OF_A_COPY - 1);
  log.length = 0;
  await show(lasting, LOOKS_OF_A_COPY + 10);
  const renewed = log.findIndex((line) => line.endsWith('ends'));
  // One look made it ready.
  expect(log[renewed - 1]).toMatch(`sees ${LOOKS_OF_A_COPY - 1}`);
  expect(log[renewed + 2]).toMatch(`sees ${LOOKS_OF_A_COPY}`);
  expect(log).toHaveLength(LOOKS_OF_A_COPY + 12);
});

it('does one thing after the other, whoever asks', async () => {
  const { log, lasting } = runtime();
  await Promise.all([
    lasting.prepare(ONE, 5),
    lasting.look(picture(1), false),
    lasting.look(picture(2), false),
    lasting.refresh(),
    lasting.prepare({ ...ONE, model: 'lite' }, 5),
    lasting.look(picture(3), false),
  ]);
  expect(log).toEqual([
    'copy 1 of 1',
    'copy 1 sees 1',
    'copy 1 sees 2',
    'copy 1 forgets, finds 1',
    'copy 1 ends',
    'copy 2 of 1',
    'copy 2 sees 3',
  ]);
});

it('tells that it could not be loaded, and loads it when it is asked again', async () => {
  const { lasting, load } = runtime();
  load.mockResolvedValueOnce(failed('model-not-loaded', 'No.', 'Again.') as never);
  expect(await lasting.prepare(ONE, 5)).toMatchObject({ ok: false });
  await expect(lasting.look(picture(1), false)).rejects.toThrow('no model');
  expect(await lasting.prepare(ONE, 5)).toMatchObject({ ok: true });
  await lasting.look(picture(1), false);
});
