import '../../fixtures/fakeImageData.ts';
import { describe, expect, it } from 'vitest';
import { writeLab } from '../../../src/core/pelvis/lab.ts';
import {
  COLUMNS,
  isPictured,
  MAX_PICTURES,
  pictureIn,
  ROWS,
  VALUES_PER_PICTURE,
} from '../../../src/core/pelvis/pelvisPictures.ts';
import { VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { PelvisCutter } from '../../../src/platform/pose/pelvisCutter.ts';
import { at } from '../../fixtures/analyticTrack.ts';

type Rgb = readonly [number, number, number];
const [RED, GREEN, BLUE, GREY]: readonly Rgb[] = [
  [220, 40, 30],
  [30, 180, 60],
  [40, 60, 200],
  [120, 120, 120],
] as const;
const SIZE = 400;
const HIP = { x: 210, y: 230 };

const image = (size: number, colour: (x: number, y: number) => Rgb): ImageData => {
  const data = new Uint8ClampedArray(4 * size * size);
  for (let i = 0; i < size * size; i += 1) data.set([...colour(i % size, Math.floor(i / size)), 255], 4 * i);
  return new ImageData(data, size, size);
};
/** Hips 40 apart round a place, shoulders a torso above. */
const body = ({ x, y }: { x: number; y: number }, torso: number): Float32Array => {
  const landmarks = new Float32Array(VALUES_PER_FRAME);
  landmarks.set([x - 20, y + 3, 0, 1], at(0, 'leftHip'));
  landmarks.set([x + 20, y - 3, 0, 1], at(0, 'rightHip'));
  landmarks.set([x - 60, y - torso, 0, 1], at(0, 'leftShoulder'));
  landmarks.set([x + 60, y - torso, 0, 1], at(0, 'rightShoulder'));
  return landmarks;
};
const labOf = ([red, green, blue]: Rgb) => {
  const out = new Uint8Array(3);
  writeLab(red, green, blue, out, 0);
  return [...out];
};
/** A sample by its place from the middle of a picture. */
const sample = (values: Uint8Array, right: number, down: number, frame = 0) => {
  const i = (down + (ROWS - 1) / 2) * COLUMNS + right + (COLUMNS - 1) / 2;
  return [...values.subarray(frame * VALUES_PER_PICTURE + 3 * i, frame * VALUES_PER_PICTURE + 3 * i + 3)];
};
/** Quarters that meet at the hips. */
const quarters = (x: number, y: number): Rgb =>
  x < HIP.x ? (y < HIP.y ? RED! : GREEN!) : y < HIP.y ? BLUE! : GREY!;

describe('the pelvis cut out of a frame', () => {
  const cutter = new PelvisCutter(0, 202);
  cutter.add(body(HIP, 180), SIZE, () => image(SIZE, quarters));
  const { values, places } = cutter.take()!;

  it('has the hips in its middle and ninety samples to a torso', () => {
    expect([...places]).toEqual([HIP.x, HIP.y, 2]);
    expect(values).toHaveLength(VALUES_PER_PICTURE);
  });

  it('shows each colour where it is', () => {
    for (const [right, down] of [
      [3, 3],
      [44, 35],
    ] as const) {
      expect(sample(values, -right, -down)).toEqual(labOf(RED!));
      expect(sample(values, -right, down)).toEqual(labOf(GREEN!));
      expect(sample(values, right, -down)).toEqual(labOf(BLUE!));
      expect(sample(values, right, down)).toEqual(labOf(GREY!));
    }
  });

  it('changes colour where the picture does', () => {
    const spot = new PelvisCutter(0, 202);
    const dot = (x: number, y: number): Rgb =>
      Math.hypot(x - (HIP.x + 20), y - (HIP.y - 30)) < 5 ? RED! : GREY!;
    spot.add(body(HIP, 180), SIZE, () => image(SIZE, dot));
    const picture = spot.take()!.values;
    expect(sample(picture, 10, -15)).toEqual(labOf(RED!));
    expect(sample(picture, 10, -11)).toEqual(labOf(GREY!));
    expect(sample(picture, 14, -15)).toEqual(labOf(GREY!));
  });
});

it('takes the mean of what lies between samples, so that fine patterns don’t flicker', () => {
  const cutter = new PelvisCutter(0, 202);
  const checks = (x: number, y: number): Rgb => ((x + y) % 2 === 0 ? [200, 200, 200] : [100, 100, 100]);
  for (const x of [HIP.x, HIP.x + 1]) cutter.add(body({ x, y: HIP.y }, 180), SIZE, () => image(SIZE, checks));
  const { values } = cutter.take()!;
  for (const frame of [0, 1]) expect(sample(values, 4, -7, frame)).toEqual(labOf([150, 150, 150]));
});

it('finds the same in an image smaller than the clip', () => {
  const [full, half] = [new PelvisCutter(0, 1), new PelvisCutter(0, 1)];
  const doubled = (x: number, y: number) => quarters(Math.floor(x / 2), Math.floor(y / 2));
  full.add(body({ x: 2 * HIP.x, y: 2 * HIP.y }, 360), 2 * SIZE, () => image(2 * SIZE, doubled));
  half.add(body({ x: 2 * HIP.x, y: 2 * HIP.y }, 360), 2 * SIZE, () => image(SIZE, quarters));
  const [a, b] = [full.take()!, half.take()!];
  expect([...b.places]).toEqual([2 * HIP.x, 2 * HIP.y, 4]);
  expect(b.places).toEqual(a.places);
  for (const right of [-30, -3, 3, 30]) {
    for (const down of [-20, -3, 3, 20])
      expect(sample(b.values, right, down)).toEqual(sample(a.values, right, down));
  }
});

it('keeps a frame without a person empty, and the next one whole', () => {
  const cutter = new PelvisCutter(0, 202);
  const landmarks = body(HIP, 180);
  const picture = image(SIZE, quarters);
  const nobody = landmarks.map(() => Number.NaN);
  for (const seen of [landmarks, nobody, landmarks]) cutter.add(seen, SIZE, () => picture);
  const { values, places } = cutter.take()!;
  const frame = (index: number) =>
    values.subarray(index * VALUES_PER_PICTURE, (index + 1) * VALUES_PER_PICTURE);
  expect(frame(1).every((value) => value === 0)).toBe(true);
  expect(places.subarray(3, 6).every(Number.isNaN)).toBe(true);
  expect(frame(2)).toEqual(frame(0));
  expect([...places.subarray(6)]).toEqual([HIP.x, HIP.y, 2]);
});

it('spaces samples by a torso that follows slowly', () => {
  const cutter = new PelvisCutter(0, 202);
  const picture = image(SIZE, quarters);
  cutter.add(body(HIP, 180), SIZE, () => picture);
  for (let more = 0; more <= 200; more += 1) cutter.add(body(HIP, 270), SIZE, () => picture);
  const spacing = cutter.take()!.places.filter((_, i) => i % 3 === 2);
  expect(spacing[0]).toBeCloseTo(2, 9);
  expect(spacing[1]).toBeGreaterThan(2);
  expect(spacing[1]).toBeLessThan(2.1);
  expect(spacing.at(-1)).toBeCloseTo(3, 2);
});

it('repeats the border of a picture that ends before the pelvis does', () => {
  const cutter = new PelvisCutter(0, 202);
  cutter.add(body({ x: SIZE - 10, y: SIZE - 10 }, 180), SIZE, () => image(SIZE, quarters));
  const { values } = cutter.take()!;
  expect(sample(values, 45, 36)).toEqual(labOf(GREY!));
});

it('is nothing without frames', () => {
  expect(new PelvisCutter(0, 0).take()).toBeNull();
});

describe('a long clip', () => {
  const total = 10 * MAX_PICTURES;
  const pictured = Array.from({ length: total }, (_, frame) => frame).filter((frame) =>
    isPictured(frame, total),
  );

  it('has as many pictures as a shorter one may have, in a few long stretches over all of it', () => {
    expect(pictured).toHaveLength(MAX_PICTURES);
    const starts = pictured.filter((frame) => !isPictured(frame - 1, total));
    expect(starts).toHaveLength(4);
    expect(starts[0]).toBeLessThan(total / 4);
    expect(pictured.at(-1)).toBeGreaterThan((3 * total) / 4);
    for (const frames of [MAX_PICTURES, MAX_PICTURES + 1, MAX_PICTURES + 7, 3 * MAX_PICTURES + 1]) {
      const some = Array.from({ length: frames }, (_, frame) => isPictured(frame, frames)).filter(Boolean);
      expect(some).toHaveLength(MAX_PICTURES);
    }
  });

  it('is cut in those frames and in no other', () => {
    const picture = image(SIZE, quarters);
    const cutter = new PelvisCutter(0, total);
    let asked = 0;
    for (let frame = 0; frame < pictured[0]! + 2; frame += 1) {
      cutter.add(body(HIP, 180), SIZE, () => {
        asked += 1;
        return picture;
      });
    }
    const built = cutter.take()!;
    expect([...built.frames]).toEqual(pictured.slice(0, 2));
    expect(asked).toBe(2);
    expect(built.places.subarray(0, 3 * pictured[0]!).every(Number.isNaN)).toBe(true);
    expect([...built.places.slice(-3)]).toEqual([HIP.x, HIP.y, 2]);
    expect(sample(pictureIn(built, pictured[1]!)!, -3, -3)).toEqual(labOf(RED!));
    expect(pictureIn(built, 0)).toBeNull();
  });
});
