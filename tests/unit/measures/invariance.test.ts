import { describe, expect, it } from 'vitest';
import type { Gait } from '../../../src/core/gait.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import type { Measure } from '../../../src/core/measures/measure.ts';
import { readMeasure } from '../../../src/core/measures/read.ts';
import { SIDES, VIEWS } from '../../../src/core/sides.ts';
import { analyticGait, RUNNER, unseen } from '../../fixtures/analyticGait.ts';
import { LEVEL_CAMERA } from '../../fixtures/levelCamera.ts';

const BY_CLOCK = ['cadence', 'stepTime', 'contactTime', 'flightTime', 'dutyFactor'];

function numbers(measure: Measure, gait: Gait): readonly number[] {
  const reading = measure.compute(gait);
  return reading.kind === 'withheld'
    ? []
    : SIDES.flatMap((side) => reading.values[side].map(({ value }) => value));
}

function expectSame(values: readonly number[], expected: readonly number[], decimals: number): void {
  expect(values.length).toBe(expected.length);
  values.forEach((value, index) => {
    if (Number.isNaN(expected[index])) expect(value).toBeNaN();
    else expect(value).toBeCloseTo(expected[index]!, decimals);
  });
}

describe.each(VIEWS)('from %s', (view) => {
  const gait = analyticGait(RUNNER, { view });
  const later = analyticGait(RUNNER, { view, startS: 12.5 });
  const smaller = analyticGait(RUNNER, { view, pxPerM: 173 });
  const rolled = analyticGait(RUNNER, { view, rollDeg: -8 });
  const nobody = unseen(gait, () => true);
  const still: Gait = { ...gait, strikes: { left: [], right: [] }, steps: [], strides: [] };

  describe.each(MEASURES.filter(({ views }) => views.includes(view)))('$id', (measure) => {
    it('does not depend on when the clip begins', () => {
      expectSame(numbers(measure, later), numbers(measure, gait), 6);
    });

    it('does not depend on how large the runner is in the picture', () => {
      expectSame(numbers(measure, smaller), numbers(measure, gait), 6);
    });

    it('does not depend on the camera’s roll where that is known', () => {
      expectSame(numbers(measure, rolled), numbers(measure, gait), 6);
    });

    it('gives no number for a body that was not seen', () => {
      const fromClock = BY_CLOCK.includes(measure.id);
      expect(numbers(measure, nobody).every(Number.isNaN)).toBe(!fromClock);
      expect(readMeasure(measure, nobody).kind).toBe(fromClock ? 'values' : 'withheld');
    });

    it('gives no number without strikes', () => {
      expect(readMeasure(measure, still).kind).toBe('withheld');
    });
  });
});

describe('a roll that is not known', () => {
  it('reads as lean, once to each side', () => {
    const lean = MEASURES.find(({ id }) => id === 'trunkSideBend')!;
    const level = lean.compute(analyticGait());
    const tilted = lean.compute({ ...analyticGait(RUNNER, { rollDeg: 2 }), camera: LEVEL_CAMERA });
    if (level.kind === 'withheld' || tilted.kind === 'withheld') throw new Error('withheld');
    const moved = (side: 'left' | 'right') => tilted.values[side][3]!.value - level.values[side][3]!.value;
    expect(moved('right')).toBeCloseTo(2, 6);
    expect(moved('left')).toBeCloseTo(-2, 6);
  });
});
