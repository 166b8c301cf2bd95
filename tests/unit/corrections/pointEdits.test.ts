import { describe, expect, it } from 'vitest';
import {
  type PointEdit,
  withoutPoint,
  withPointEdits,
  withPointLaid,
} from '../../../src/core/corrections/pointEdits.ts';

const FPS = 60;
const FRAMES = 61;
const MAX_GAP_S = 0.1;
const TIMES_S = Float64Array.from({ length: FRAMES }, (_, frame) => frame / FPS);
const AWAY = 6;

const knee = (frame: number, x: number, y = 100): PointEdit => ({ landmark: 'leftKnee', frame, x, y });
const flat = (value: number): Float64Array => new Float64Array(FRAMES).fill(value);

/** x of a joint that stood still at 0 (y at 100) after some edits. */
const movedX = (edits: readonly PointEdit[], x = flat(0)): Float64Array =>
  withPointEdits(TIMES_S, { x, y: flat(100) }, edits, MAX_GAP_S).x;
const unseen = (from: number, to: number): Float64Array =>
  flat(0).map((value, frame) => (frame >= from && frame <= to ? Number.NaN : value));
const nanFrames = (values: Float64Array) => [...values.keys()].filter((frame) => Number.isNaN(values[frame]));

describe('the list', () => {
  it('keeps one place for a joint and frame', () => {
    const edits = withPointLaid(withPointLaid([knee(4, 1)], knee(5, 2)), knee(4, 3));
    expect(edits).toEqual([knee(5, 2), knee(4, 3)]);
    expect(withPointLaid(undefined, knee(1, 1))).toEqual([knee(1, 1)]);
  });

  it('gives one back, and leaves other joints and frames', () => {
    const ankle: PointEdit = { ...knee(4, 9), landmark: 'leftAnkle' };
    expect(withoutPoint([knee(4, 1), knee(5, 2), ankle], 'leftKnee', 4)).toEqual([knee(5, 2), ankle]);
  });
});

describe('one place', () => {
  it('holds exactly, eases in and out evenly, and is nothing 0.1 s away', () => {
    const x = movedX([knee(30, 10)]);
    expect(x[30]).toBe(10);
    expect(x[30 + AWAY / 2]).toBeCloseTo(5, 9);
    expect(x[30 - AWAY / 2]).toBeCloseTo(5, 9);
    for (let frame = 0; frame < FRAMES; frame++) {
      if (Math.abs(frame - 30) >= AWAY) expect(x[frame]).toBeCloseTo(0, 9);
    }
    for (let frame = 31; frame <= 36; frame++) expect(x[frame]).toBeLessThan(x[frame - 1]!);
  });

  it('moves each axis by its own', () => {
    const { y } = withPointEdits(TIMES_S, { x: flat(0), y: flat(100) }, [knee(30, 10, 92)], MAX_GAP_S);
    expect(y[30]).toBe(92);
    expect(y[33]).toBeCloseTo(96, 9);
  });

  it.each([0, FRAMES - 1])('holds at the end of the clip: frame %i', (frame) => {
    const x = movedX([knee(frame, 10)]);
    expect(x[frame]).toBe(10);
    expect(nanFrames(x)).toEqual([]);
  });

  it('is forgotten where the clip has no such frame', () => {
    const path = { x: flat(0), y: flat(100) };
    expect(withPointEdits(TIMES_S, path, [knee(FRAMES, 10)], MAX_GAP_S)).toBe(path);
  });

  it('leaves the path it was given as it was', () => {
    const x = flat(0);
    movedX([knee(30, 10)], x);
    expect(x).toEqual(flat(0));
  });
});

describe('two places near each other', () => {
  it.each([1, 2, 4, AWAY, 8, 11])('%i frames apart: both hold, and one passes into the other', (apart) => {
    const x = movedX([knee(20 + apart, -10), knee(20, 10)]);
    expect(x[20]).toBe(10);
    expect(x[20 + apart]).toBe(-10);
    for (let frame = 21; frame <= 20 + apart; frame++)
      expect(x[frame]).toBeLessThanOrEqual(x[frame - 1]! + 1e-9);
  });

  it('fade to no more than they were laid', () => {
    const x = movedX([knee(20, 10), knee(23, 10), knee(26, 10)]);
    for (let frame = 20; frame <= 26; frame++) expect(x[frame]).toBeCloseTo(10, 9);
    expect(Math.max(...x)).toBeLessThanOrEqual(10 + 1e-9);
  });

  it('leave no jump beside a place that was laid where the joint had been', () => {
    const x = movedX([knee(20, 10), knee(24, 0)]);
    expect(x[23]).toBeLessThan(2);
    expect(x[25]).toBeCloseTo(0, 9);
  });
});

describe('where the joint had not been seen', () => {
  it('it is there in that frame, and the rest of a long gap stays open', () => {
    const x = movedX([knee(30, 10)], unseen(15, 45));
    expect(x[30]).toBe(10);
    expect(nanFrames(x)).toHaveLength(30);
  });

  it('a short gap to where it was seen is bridged', () => {
    const x = movedX([knee(18, 8)], unseen(15, 40));
    expect(nanFrames(x)).toEqual(Array.from({ length: 22 }, (_, i) => 19 + i));
    expect(x[16]).toBeCloseTo(4, 9);
  });

  it('a whole path of nothing gets that one place', () => {
    const x = movedX([knee(30, 10)], flat(Number.NaN));
    expect(x[30]).toBe(10);
    expect(nanFrames(x)).toHaveLength(FRAMES - 1);
  });
});
