import { describe, expect, it } from 'vitest';
import { countedStrides, cycleCurve } from '../../../src/core/cycle/cycleCurve.ts';
import { SIDES } from '../../../src/core/sides.ts';
import { mean } from '../../../src/core/stats/mean.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { analyticGait, RUNNER, TIMING, unseen, withoutZero } from '../../fixtures/analyticGait.ts';
import { leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';

const trial = trialOf('run', analyticGait());

/** Largest distance of a mean curve from what the runner's formula says at each % of the stride. */
function distance(curve: Float64Array, side: 'left' | 'right', truth: (timeS: number) => number): number {
  const start = TIMING.firstStrikeS[side];
  return Math.max(
    ...curve.map((value, point) => Math.abs(value - truth(start + (point / 100) * TIMING.strideS))),
  );
}

/** The same trial with another series in place of the trunk's. */
const withTrunk = (change: (value: number, timeS: number) => number): Trial => ({
  ...trial,
  series: {
    trunkLeanRightDeg: trial.series.trunkLeanRightDeg!.map((value, frame) =>
      change(value, trial.gait.timesS[frame]!),
    ),
  },
});

describe('the curve over the stride', () => {
  it('is the sine that the trunk moves by, over the right stride', () => {
    const curve = cycleCurve(trial, 'trunkLeanRightDeg', 'right')!;
    expect(curve.mean).toHaveLength(101);
    expect(distance(curve.mean, 'right', RUNNER.trunkLeanRightDeg)).toBeLessThan(0.01);
    expect(Math.max(...curve.sd)).toBeLessThan(0.01);
  });

  it('is over the left stride, and to the left, for the left', () => {
    const curve = cycleCurve(trial, 'trunkLeanRightDeg', 'left')!;
    expect(distance(curve.mean, 'left', (timeS) => -RUNNER.trunkLeanRightDeg(timeS))).toBeLessThan(0.01);
  });

  it.each([
    ['trunkLeanRightDeg', 'trunkSideBend'],
    ['trunkSideBendRightRelPelvisDeg', 'trunkSideBendRelPelvis'],
    ['pelvicObliquityRightDownDeg', 'pelvicDrop'],
    ['pelvicRotationRightForwardDeg', 'pelvicRotation'],
  ])('begins at what is measured at foot strike, in its sign: %s', (name, measureId) => {
    const leans = leaningTrial('leans', 6, 2);
    for (const side of SIDES) {
      const starts = new Set(countedStrides(leans.gait, side).map(({ startS }) => startS));
      const atStrike = leans.measures[measureId]!.values[side].filter(({ timeS }) => starts.has(timeS));
      const curve = cycleCurve(leans, name, side)!;
      expect(curve.mean[0]).toBeCloseTo(mean(atStrike.map(({ value }) => value)), 9);
    }
  });

  it("follows each leg's own angle in a side view", () => {
    const gait = analyticGait(RUNNER, { view: 'left' });
    const curve = cycleCurve(trialOf('side', gait), 'kneeFlexionLeftDeg', 'left')!;
    expect(distance(curve.mean, 'left', (timeS) => RUNNER.kneeDeg('left', timeS))).toBeLessThan(0.2);
  });

  it('has the spread from stride to stride', () => {
    // Each stride is 1° further over than the one before it: the SD is that of 0, 1, 2, …
    const drifting = withTrunk((_, timeS) =>
      Math.floor((timeS - TIMING.firstStrikeS.right) / TIMING.strideS + 1e-9),
    );
    const { n, mean: means, sd } = cycleCurve(drifting, 'trunkLeanRightDeg', 'right')!;
    expect(means[50]).toBeCloseTo((n - 1) / 2, 9);
    expect(sd[50]).toBeCloseTo(Math.sqrt((n * (n + 1)) / 12), 9);
  });

  it('knows when the foot leaves the ground', () => {
    const { toeOffPercent } = cycleCurve(trial, 'trunkLeanRightDeg', 'left')!;
    expect(toeOffPercent.mean).toBeCloseTo((100 * TIMING.contactS.left) / TIMING.strideS, 6);
    expect(toeOffPercent.sd).toBeCloseTo(0, 6);
  });

  it('knows no toe-off where none was found', () => {
    const strides = trial.gait.strides.map((stride) => ({ ...stride, toeOffS: null }));
    const curve = cycleCurve({ ...trial, gait: { ...trial.gait, strides } }, 'trunkLeanRightDeg', 'left')!;
    expect(curve.toeOffPercent).toEqual({ mean: null, sd: null });
  });
});

describe('what does not count', () => {
  const all = cycleCurve(trial, 'trunkLeanRightDeg', 'right')!;
  const third = countedStrides(trial.gait, 'right')[2]!;

  it('a stride with more than a fifth unseen', () => {
    const hidden = (share: number) =>
      trialOf(
        'hidden',
        unseen(
          analyticGait(),
          (timeS) => timeS > third.startS + 0.02 && timeS < third.startS + 0.02 + share * TIMING.strideS,
        ),
      );
    expect(cycleCurve(hidden(0.15), 'trunkLeanRightDeg', 'right')!.n).toBe(all.n);
    expect(cycleCurve(hidden(0.25), 'trunkLeanRightDeg', 'right')!.n).toBe(all.n - 1);
  });

  it('a stride that begins with a strike left out, and no other', () => {
    const strikes = trial.gait.strikes.right.map((strike) =>
      strike.timeS === third.startS ? { ...strike, leftOut: true } : strike,
    );
    const spiked = withTrunk((value, timeS) =>
      timeS >= third.startS && timeS < third.endS ? value + 50 : value,
    );
    const gait = { ...trial.gait, strikes: { ...trial.gait.strikes, right: strikes } };
    const curve = cycleCurve({ ...spiked, gait }, 'trunkLeanRightDeg', 'right')!;
    expect(curve.n).toBe(all.n - 1);
    expect(curve.mean[50]).toBeCloseTo(all.mean[50]!, 2);
  });

  it('a part of the stride that less than half of the strides show', () => {
    // From 40 to 50 % of every stride but the first two.
    const patchy = withTrunk((value, timeS) => {
      const place = (timeS - TIMING.firstStrikeS.right) / TIMING.strideS;
      return place > 2 && place % 1 > 0.4 && place % 1 < 0.5 ? Number.NaN : value;
    });
    const curve = cycleCurve(patchy, 'trunkLeanRightDeg', 'right')!;
    expect(curve.n).toBe(all.n);
    expect(curve.mean[45]).toBeNaN();
    expect(curve.sd[45]).toBeNaN();
    expect(curve.mean[30]).toBeCloseTo(all.mean[30]!, 9);
  });

  it('is null without a stride, and for a series that the view does not show', () => {
    expect(
      cycleCurve({ ...trial, gait: { ...trial.gait, strides: [] } }, 'trunkLeanRightDeg', 'left'),
    ).toBeNull();
    expect(cycleCurve(trial, 'kneeFlexionLeftDeg', 'left')).toBeNull();
  });

  it('has no spread with one stride', () => {
    const strides = [third];
    const curve = cycleCurve({ ...trial, gait: { ...trial.gait, strides } }, 'trunkLeanRightDeg', 'right')!;
    expect(curve.n).toBe(1);
    expect(curve.mean.every(Number.isFinite)).toBe(true);
    expect(curve.sd.every(Number.isNaN)).toBe(true);
  });
});

describe('an angle without a zero', () => {
  const floating = trialOf('floating', withoutZero(analyticGait()));

  it('is about its own mean on each side', () => {
    for (const side of SIDES) {
      const curve = cycleCurve(floating, 'pelvicObliquityRightDownDeg', side)!;
      expect(curve.zeroKnown).toBe(false);
      expect(mean(curve.mean)).toBeCloseTo(0, 9);
    }
  });

  it('keeps its shape and its spread', () => {
    const known = cycleCurve(trial, 'pelvicObliquityRightDownDeg', 'left')!;
    const curve = cycleCurve(floating, 'pelvicObliquityRightDownDeg', 'left')!;
    expect(curve.mean[70]! - curve.mean[20]!).toBeCloseTo(known.mean[70]! - known.mean[20]!, 9);
    expect(known.zeroKnown).toBe(true);
    expect(known.zeroDeg).toBe(0);
  });
});
