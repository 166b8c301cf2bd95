import { describe, expect, it } from 'vitest';
import {
  dipFromLevelDeg,
  leanFromUpDeg,
  swingFromDownDeg,
  wrapDeg,
} from '../../../src/core/geometry/angles.ts';
import { levelled, midpoint, type Points } from '../../../src/core/geometry/points.ts';

const at = (x: number, y: number): Points => ({ x: Float64Array.of(x), y: Float64Array.of(y) });
const origin = at(100, 100);

describe('angles in a picture whose y runs down', () => {
  it('lean is + to the right of up', () => {
    expect(leanFromUpDeg(origin, at(100, 50))[0]).toBeCloseTo(0, 12);
    expect(leanFromUpDeg(origin, at(150, 50))[0]).toBeCloseTo(45, 12);
    expect(leanFromUpDeg(origin, at(50, 50))[0]).toBeCloseTo(-45, 12);
  });

  it('swing is + to the right of down', () => {
    expect(swingFromDownDeg(origin, at(100, 150))[0]).toBeCloseTo(0, 12);
    expect(swingFromDownDeg(origin, at(150, 150))[0]).toBeCloseTo(45, 12);
    expect(swingFromDownDeg(origin, at(150, 100))[0]).toBeCloseTo(90, 12);
  });

  it('dip is + when the right end is lower', () => {
    expect(dipFromLevelDeg(origin, at(200, 100))[0]).toBeCloseTo(0, 12);
    expect(dipFromLevelDeg(origin, at(200, 200))[0]).toBeCloseTo(45, 12);
  });

  it('are NaN when an end was not seen', () => {
    for (const angle of [leanFromUpDeg, swingFromDownDeg, dipFromLevelDeg]) {
      expect(angle(origin, at(Number.NaN, 1))[0]).toBeNaN();
      expect(angle(at(1, Number.NaN), origin)[0]).toBeNaN();
    }
  });
});

it.each([
  [190, -170],
  [-190, 170],
  [180, 180],
  [-180, 180],
  [370, 10],
  [-725, -5],
])('%d° wraps to %d°', (angle, expected) => {
  expect(wrapDeg(angle)).toBe(expected);
});

it('wraps NaN to NaN', () => {
  expect(wrapDeg(Number.NaN)).toBeNaN();
});

describe('points', () => {
  it('the middle of two, NaN where one was not seen', () => {
    expect(midpoint(at(0, 4), at(10, 6))).toEqual(at(5, 5));
    expect(midpoint(at(0, 4), at(Number.NaN, 6)).x[0]).toBeNaN();
  });

  it('a camera turned counter-clockwise shows a level line turned clockwise, and levelling turns it back', () => {
    const clockwise10 = at(100 + Math.cos(Math.PI / 18), 100 + Math.sin(Math.PI / 18));
    expect(dipFromLevelDeg(origin, clockwise10)[0]).toBeCloseTo(10, 9);
    expect(dipFromLevelDeg(levelled(origin, 10), levelled(clockwise10, 10))[0]).toBeCloseTo(0, 9);
  });

  it('levelling keeps NaN and lengths', () => {
    expect(levelled(at(Number.NaN, 3), 5).x[0]).toBeNaN();
    const { x, y } = levelled(at(3, 4), 33);
    expect(Math.hypot(x[0]!, y[0]!)).toBeCloseTo(5, 12);
  });
});
