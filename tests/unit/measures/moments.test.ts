import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { largest, overStretch, range } from '../../../src/core/measures/moments.ts';
import { analyticGait, RUNNER, unseen } from '../../fixtures/analyticGait.ts';

const times = Float64Array.from({ length: 11 }, (_, index) => index / 10);
const ramp = times.map((t) => 10 * t);
const without = (...frames: number[]) =>
  ramp.map((value, frame) => (frames.includes(frame) ? Number.NaN : value));

describe('a number of a stretch', () => {
  it('takes in both ends, read between frames', () => {
    expect(overStretch(times, ramp, 0.25, 0.75, largest)).toBeCloseTo(7.5, 12);
    expect(overStretch(times, ramp, 0.25, 0.75, range)).toBeCloseTo(5, 12);
  });

  it('leaves out what lies outside', () => {
    const spiked = ramp.map((value, frame) => (frame === 8 ? 99 : value));
    expect(overStretch(times, spiked, 0.2, 0.7, largest)).toBeCloseTo(7, 12);
  });

  it('stands a fifth unseen, not more', () => {
    expect(overStretch(times, without(4, 5), 0, 0.9, largest)).toBeCloseTo(9, 12);
    expect(overStretch(times, without(4, 5, 6), 0, 0.9, largest)).toBeNaN();
  });
});

describe('a measure read from strikes', () => {
  const valuesOf = (id: string, gait = analyticGait()) => {
    const reading = MEASURES.find((measure) => measure.id === id)!.compute(gait);
    if (reading.kind === 'withheld') throw new Error(reading.withheld.message);
    return reading.values.left;
  };
  const strikeS = analyticGait().strikes.left[2]!.timeS;

  it('is NaN at the strike whose frames were not seen, and only there', () => {
    const gait = unseen(analyticGait(), (timeS) => Math.abs(timeS - strikeS) < 0.003, ['leftShoulder']);
    const values = valuesOf('trunkSideBend', gait);
    expect(values[2]).toEqual({ timeS: strikeS, value: Number.NaN });
    expect(values.filter(({ value }) => Number.isNaN(value))).toHaveLength(1);
  });

  it('is NaN over a stance without a toe-off', () => {
    const gait = analyticGait();
    const strides = gait.strides.map((stride) =>
      stride.startS === strikeS ? { ...stride, toeOffS: null } : stride,
    );
    for (const id of ['trunkSideBendPeak', 'contactTime', 'dutyFactor', 'flightTime']) {
      const values = valuesOf(id, { ...gait, strides });
      expect(values.find(({ timeS }) => timeS === strikeS)?.value).toBeNaN();
      expect(values[0]!.value).not.toBeNaN();
    }
  });

  it('trusts only the leg that faces the camera', () => {
    const reading = MEASURES.find(({ id }) => id === 'kneeFlexion')!.compute(
      analyticGait(RUNNER, { view: 'right' }),
    );
    if (reading.kind === 'withheld') throw new Error(reading.withheld.message);
    expect(reading.values.left.length).toBeGreaterThan(5);
    expect(reading.values.left.every(({ value }) => Number.isNaN(value))).toBe(true);
    expect(reading.values.right.every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});
