import { describe, expect, it } from 'vitest';
import { LANDMARK_INDEX, LANDMARKS, otherSideOf } from '../../../src/core/pose/landmarks.ts';

import { ModelCopy } from '../../../src/platform/pose/modelCopy.ts';
import { everybody, type Looked, twoSided } from '../../../src/platform/pose/twoSided.ts';
import { type Seen, unmirrored } from '../../../src/platform/pose/unmirrored.ts';
import type { Pixels } from '../../../src/platform/video/pixels.ts';
import { uniform } from '../../fixtures/analyticTrack.ts';
import '../../fixtures/fakeImageData.ts';

const WIDTH = 4;
const HEIGHT = 8;

/** A standing body round x, in shares of the picture; its left side lies left of it. */
const person = (x: number): Seen => {
  const point = (name: string) => ({
    x: x + (/left/i.test(name) ? -0.1 : /right/i.test(name) ? 0.1 : 0),
    y: name.endsWith('Shoulder') ? 0.3 : 0.5,
    z: 0,
    visibility: 1,
  });
  const points = LANDMARKS.map(point);
  return { landmarks: [points], worldLandmarks: [points.map((p) => ({ ...p, x: p.x - x }))] };
};
const NOBODY: Seen = { landmarks: [], worldLandmarks: [] };

const noseX = (seen: Seen) => seen.landmarks[0]?.[LANDMARK_INDEX.nose]?.x;

/** The red of a pixel is its column. */
const picture = (): Pixels => ({
  data: Uint32Array.from({ length: WIDTH * HEIGHT }, (_, i) => i % WIDTH),
  widthPx: WIDTH,
  heightPx: HEIGHT,
});

/** A clip that is read as it is asked for; each picture's first pixel tells its frame. */
async function* clip(frames: number, first = 0) {
  for (let index = first; index < first + frames; index += 1) {
    const shown = picture();
    shown.data[0] = index;
    yield { index, picture: shown };
  }
}

/** A copy of the model that takes its time, answers in order and remembers which frames it was shown. */
function fakeCopy(answer: (frame: number) => Seen, delayMs: () => number = () => 0) {
  const shown: number[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    shown,
    look(asked: Pixels): Promise<Looked> {
      const mine = last.then(async () => {
        await new Promise((resolve) => setTimeout(resolve, delayMs()));
        shown.push(asked.data[0]!);
        return { seen: answer(asked.data[0]!), picture: asked };
      });
      last = mine;
      return mine;
    },
  };
}

async function run(
  frames: number,
  plain: ReturnType<typeof fakeCopy>,
  mirrored: ReturnType<typeof fakeCopy>,
  first = 0,
) {
  const xs: (number | undefined)[] = [];
  const indices: number[] = [];
  const copies = { plain: plain.look, mirrored: mirrored.look };
  for await (const { index, seen } of twoSided(clip(frames, first), copies)) {
    indices.push(index);
    xs.push(noseX(seen));
  }
  expect(indices).toEqual(Array.from({ length: frames }, (_, i) => first + i));
  return xs;
}

describe('otherSideOf', () => {
  it('pairs every landmark with exactly one of the other side', () => {
    for (const name of LANDMARKS) expect(otherSideOf(otherSideOf(name))).toBe(name);
    const own = LANDMARKS.filter((name) => otherSideOf(name) === name);
    expect(own).toEqual(['nose']);
    expect(otherSideOf('mouthLeft')).toBe('mouthRight');
    expect(otherSideOf('leftFootIndex')).toBe('rightFootIndex');
  });
});

describe('unmirrored', () => {
  it('turns x round and names the sides anew', () => {
    const seen = unmirrored(person(0.3));
    const [points] = seen.landmarks;
    expect(points?.[LANDMARK_INDEX.nose]?.x).toBeCloseTo(0.7);
    expect(points?.[LANDMARK_INDEX.leftHip]?.x).toBeCloseTo(0.6);
    expect(points?.[LANDMARK_INDEX.rightHip]?.x).toBeCloseTo(0.8);
    expect(seen.worldLandmarks[0]?.[LANDMARK_INDEX.leftHip]?.x).toBeCloseTo(-0.1);
  });

  it('undoes itself', () => {
    const twice = unmirrored(unmirrored(person(0.3)));
    for (const [i, point] of person(0.3).landmarks[0]!.entries()) {
      expect(twice.landmarks[0]?.[i]?.x).toBeCloseTo(point.x);
    }
  });
});

describe('a copy of the model', () => {
  const shown: number[] = [];
  const copy = new ModelCopy({
    detectForVideo: (image: ImageData) => {
      shown.push(image.data[0] ?? -1);
      return person(0.3) as never;
    },
  });

  it('is shown the mirror image, answers in the picture as filmed and leaves the picture as it is', () => {
    const asked = picture();
    expect(noseX(copy.look(asked, false))).toBeCloseTo(0.3);
    expect(noseX(copy.look(asked, true))).toBeCloseTo(0.7);
    expect(shown).toEqual([0, WIDTH - 1]);
    expect(asked).toEqual(picture());
  });
});

describe('two copies', () => {
  it('take turns, and their answers come in order', async () => {
    const plain = fakeCopy(() => person(0.3));
    const mirrored = fakeCopy(() => person(0.31));
    const xs = await run(9, plain, mirrored);
    expect(plain.shown).toEqual([0, 2, 4, 6, 8]);
    expect(mirrored.shown).toEqual([1, 3, 5, 7]);
    for (const [i, x] of xs.entries()) expect(x).toBeCloseTo(i % 2 === 0 ? 0.3 : 0.31);
  });

  it('have the same turns in the middle of a clip', async () => {
    const [plain, mirrored] = [fakeCopy(() => person(0.3)), fakeCopy(() => person(0.3))];
    await run(4, plain, mirrored, 8);
    expect(plain.shown).toEqual([8, 10]);
    expect(mirrored.shown).toEqual([9, 11]);
  });

  it('look again as filmed where the mirrored look found somebody else or nobody', async () => {
    for (const other of [person(0.8), NOBODY]) {
      const plain = fakeCopy(() => person(0.3));
      const xs = await run(
        12,
        plain,
        fakeCopy((frame) => (frame === 3 ? other : person(0.3))),
      );
      expect(xs.every((x) => Math.abs(x! - 0.3) < 1e-9)).toBe(true);
      expect(plain.shown.filter((frame) => frame === 3)).toHaveLength(1);
    }
  });

  it('give the mirror up after five strays in a row, and no frame before its turn', async () => {
    const [plain, mirrored] = [fakeCopy(() => person(0.3)), fakeCopy(() => person(0.8))];
    const xs = await run(40, plain, mirrored);
    expect(xs.every((x) => Math.abs(x! - 0.3) < 1e-9)).toBe(true);
    // Those that were on their way when the fifth was seen are not believed either.
    expect(mirrored.shown.length).toBeLessThan(9);
    expect(plain.shown.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  it('are shown the same frames in the same order however fast they are', async () => {
    const orders: number[][] = [];
    for (const seed of [1, 2, 3]) {
      const random = uniform(seed);
      const slow = () => (random() < 0.3 ? 8 * random() : 0);
      const plain = fakeCopy(() => person(0.3), slow);
      await run(
        40,
        plain,
        fakeCopy((frame) => person(frame % 7 === 3 ? 0.8 : 0.3), slow),
      );
      orders.push(plain.shown);
    }
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[2]).toEqual(orders[0]);
  });

  it('never hold more than a few pictures', async () => {
    let [read, done, most] = [0, 0, 0];
    async function* counted() {
      for await (const item of clip(60)) {
        read += 1;
        most = Math.max(most, read - done);
        yield item;
      }
    }
    const copies = {
      plain: fakeCopy(
        () => person(0.3),
        () => 1,
      ),
      mirrored: fakeCopy(() => person(0.3)),
    };
    for await (const _ of twoSided(counted(), { plain: copies.plain.look, mirrored: copies.mirrored.look })) {
      done += 1;
    }
    expect(done).toBe(60);
    expect(most).toBeLessThan(9);
  });

  it('that find several people hand everybody on, and look at no frame twice', async () => {
    const both: Seen = {
      landmarks: [person(0.1), person(0.9)].flatMap(({ landmarks }) => landmarks),
      worldLandmarks: [person(0.1), person(0.9)].flatMap(({ worldLandmarks }) => worldLandmarks),
    };
    const plain = fakeCopy(() => person(0.3));
    const mirrored = fakeCopy(() => both);
    const seen: (string | undefined)[][] = [];
    for await (const { seen: people } of everybody(clip(4), { plain: plain.look, mirrored: mirrored.look })) {
      seen.push(people.landmarks.map((points) => points[LANDMARK_INDEX.nose]?.x.toFixed(1)));
    }
    expect(seen).toEqual([['0.3'], ['0.1', '0.9'], ['0.3'], ['0.1', '0.9']]);
    expect([plain.shown.length, mirrored.shown.length]).toEqual([2, 2]);
  });
});
