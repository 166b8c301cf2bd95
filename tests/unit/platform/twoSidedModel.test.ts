import { describe, expect, it } from 'vitest';
import { LANDMARK_INDEX, LANDMARKS, otherSideOf } from '../../../src/core/pose/landmarks.ts';
import { TwoSidedModel } from '../../../src/platform/pose/twoSidedModel.ts';
import { type Seen, unmirrored } from '../../../src/platform/pose/unmirrored.ts';
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

/** A model that answers what it is told, and remembers the first pixel of what it was shown. */
function fakeModel(answer: () => Seen) {
  const shown: number[] = [];
  return {
    shown,
    detectForVideo: (image: ImageData) => {
      shown.push(image.data[0] ?? -1);
      return answer() as never;
    },
    close: () => {},
  };
}

/** The red of a pixel is its column. */
const picture = () => ({
  data: Uint32Array.from({ length: WIDTH * HEIGHT }, (_, i) => i % WIDTH),
  widthPx: WIDTH,
  heightPx: HEIGHT,
  orientation: { rotationDeg: 0, flip: false } as const,
});

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

describe('TwoSidedModel', () => {
  it('shows every second frame as in a mirror and answers in the picture as filmed', () => {
    const plain = fakeModel(() => person(0.3));
    const mirrored = fakeModel(() => person(0.69));
    const model = new TwoSidedModel(plain, mirrored);
    const answers = [1, 2, 3, 4].map(() => noseX(model.detect(picture())));
    expect(plain.shown).toEqual([0, 0]);
    expect(mirrored.shown).toEqual([WIDTH - 1, WIDTH - 1]);
    for (const [i, x] of [0.3, 0.31, 0.3, 0.31].entries()) expect(answers[i]).toBeCloseTo(x);
  });

  it('looks again as filmed where the mirrored look found somebody else or nobody', () => {
    for (const other of [person(0.2), NOBODY]) {
      const plain = fakeModel(() => person(0.3));
      const model = new TwoSidedModel(
        plain,
        fakeModel(() => other),
      );
      model.detect(picture());
      expect(noseX(model.detect(picture()))).toBeCloseTo(0.3);
      expect(plain.shown).toHaveLength(2);
    }
  });

  it('gives the mirror up after five strays in a row', () => {
    const mirrored = fakeModel(() => person(0.1));
    const model = new TwoSidedModel(
      fakeModel(() => person(0.3)),
      mirrored,
    );
    for (let frame = 0; frame < 30; frame++) model.detect(picture());
    expect(mirrored.shown).toHaveLength(5);
  });

  it('hands on everybody in turn from either look, as filmed, and looks at no frame twice', () => {
    const both: Seen = {
      landmarks: [person(0.1), person(0.9)].flatMap(({ landmarks }) => landmarks),
      worldLandmarks: [person(0.1), person(0.9)].flatMap(({ worldLandmarks }) => worldLandmarks),
    };
    const plain = fakeModel(() => person(0.3));
    const mirrored = fakeModel(() => both);
    const model = new TwoSidedModel(plain, mirrored);
    const xs = [1, 2, 3, 4].map(() =>
      model.detectAll(picture()).landmarks.map((points) => points[LANDMARK_INDEX.nose]?.x.toFixed(1)),
    );
    expect(xs).toEqual([['0.3'], ['0.9', '0.1'], ['0.3'], ['0.9', '0.1']]);
    expect([plain.shown.length, mirrored.shown.length]).toEqual([2, 2]);
  });
});
