import { describe, expect, it } from 'vitest';
import type { Gait } from '../../../src/core/gait.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { SERIES } from '../../../src/core/measures/series.ts';
import { SIDES, type Side, type View } from '../../../src/core/sides.ts';
import { analyticGait, BODY, RUNNER, TIMING } from '../../fixtures/analyticGait.ts';

/** 240 frames a second, read linearly between frames. */
const TOLERANCE_DEG = 0.02;
/** Peaks fall between frames. */
const PEAK_TOLERANCE_DEG = 0.1;

const valuesOf = (id: string, gait: Gait, side: Side): readonly number[] => {
  const reading = MEASURES.find((measure) => measure.id === id)!.compute(gait);
  if (reading.kind === 'withheld') throw new Error(reading.withheld.message);
  return reading.values[side].map(({ value }) => value);
};

const within = (values: readonly number[], expected: number, tolerance: number) => {
  expect(values.length).toBeGreaterThan(5);
  for (const value of values) expect(Math.abs(value - expected)).toBeLessThan(tolerance);
};

const sign = { left: -1, right: 1 };
const strikeS = TIMING.firstStrikeS;
const samples = (fromS: number, toS: number) =>
  Array.from({ length: 2000 }, (_, index) => fromS + ((toS - fromS) * index) / 1999);
const stance = (side: Side) => samples(strikeS[side], strikeS[side] + TIMING.contactS[side]);
const stride = (side: Side) => samples(strikeS[side], strikeS[side] + TIMING.strideS);

const ANGLES: readonly {
  id: string;
  views: readonly View[];
  truth: (side: Side, timeS: number) => number;
}[] = [
  {
    id: 'trunkSideBend',
    views: ['posterior', 'anterior'],
    truth: (side, t) => sign[side] * RUNNER.trunkLeanRightDeg(t),
  },
  {
    id: 'pelvicDrop',
    views: ['posterior'],
    truth: (side, t) => -sign[side] * RUNNER.obliquityRightDownDeg(t),
  },
  {
    id: 'pelvicRotation',
    views: ['posterior'],
    truth: (side, t) => sign[side] * RUNNER.pelvicRotationRightForwardDeg(t),
  },
  {
    id: 'trunkSideBendRelPelvis',
    views: ['posterior'],
    truth: (side, t) => sign[side] * (RUNNER.trunkLeanRightDeg(t) - RUNNER.obliquityRightDownDeg(t)),
  },
  {
    id: 'hipAdduction',
    views: ['posterior', 'anterior'],
    truth: (side, t) => RUNNER.thighInDeg(side, t) - sign[side] * RUNNER.obliquityRightDownDeg(t),
  },
];

describe.each(ANGLES)('$id', ({ id, views, truth }) => {
  for (const view of views) {
    for (const rollDeg of [0, 5]) {
      const gait = analyticGait(RUNNER, { view, rollDeg });
      it.each(SIDES)(`reads the true %s angle from ${view}, camera turned by ${rollDeg}°`, (side) => {
        within(valuesOf(id, gait, side), truth(side, strikeS[side]), TOLERANCE_DEG);
        const during = stance(side).map((t) => truth(side, t));
        within(valuesOf(`${id}Peak`, gait, side), Math.max(...during), PEAK_TOLERANCE_DEG);
        within(
          valuesOf(`${id}Range`, gait, side),
          Math.max(...during) - Math.min(...during),
          PEAK_TOLERANCE_DEG,
        );
      });
    }
  }
});

describe.each(SIDES)('the %s leg from its own side', (side) => {
  const gait = analyticGait(RUNNER, { view: side, rollDeg: -3 });
  const thigh = (t: number) => RUNNER.thighDeg(side, t);
  const knee = (t: number) => RUNNER.kneeDeg(side, t);
  const at = strikeS[side];

  it('reads thigh, shank, knee, foot and trunk at strike', () => {
    within(valuesOf('thighAngle', gait, side), thigh(at), TOLERANCE_DEG);
    within(valuesOf('shankAngle', gait, side), thigh(at) - knee(at), TOLERANCE_DEG);
    within(valuesOf('kneeFlexion', gait, side), knee(at), TOLERANCE_DEG);
    within(valuesOf('footStrikeAngle', gait, side), RUNNER.footUpDeg(side, at), TOLERANCE_DEG);
    within(valuesOf('trunkForwardLean', gait, side), RUNNER.trunkForwardLeanDeg(at), TOLERANCE_DEG);
  });

  it('reads peaks and ranges of stance', () => {
    for (const [id, truth] of [
      ['thighAngle', thigh],
      ['kneeFlexion', knee],
    ] as const) {
      const during = stance(side).map(truth);
      within(valuesOf(`${id}Peak`, gait, side), Math.max(...during), PEAK_TOLERANCE_DEG);
      within(
        valuesOf(`${id}Range`, gait, side),
        Math.max(...during) - Math.min(...during),
        PEAK_TOLERANCE_DEG,
      );
    }
  });

  it('reads peaks of the stride', () => {
    within(valuesOf('peakKneeFlexion', gait, side), Math.max(...stride(side).map(knee)), PEAK_TOLERANCE_DEG);
    within(
      valuesOf('peakThighExtension', gait, side),
      Math.max(...stride(side).map((t) => -thigh(t))),
      PEAK_TOLERANCE_DEG,
    );
  });

  it('reads how far the ankle lands ahead of the hip', () => {
    const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
    const aheadM = BODY.thigh * sin(thigh(at)) + BODY.shank * sin(thigh(at) - knee(at));
    within(valuesOf('overstride', gait, side), (100 * aheadM) / BODY.height, 0.02);
  });
});

describe('widths from behind and in front', () => {
  const outwardM = (side: Side) => {
    const t = strikeS[side];
    const rad = Math.PI / 180;
    const down = BODY.thigh * Math.cos(RUNNER.thighDeg(side, t) * rad);
    return (
      BODY.hipHalf * Math.cos(RUNNER.obliquityRightDownDeg(t) * rad) -
      down * Math.tan(RUNNER.thighInDeg(side, t) * rad)
    );
  };

  it.each(['posterior', 'anterior'] as const)('reads crossover and step width from %s', (view) => {
    const gait = analyticGait(RUNNER, { view, rollDeg: 2 });
    for (const side of SIDES) {
      within(valuesOf('crossover', gait, side), (-100 * outwardM(side)) / BODY.height, 0.02);
      const widthM = outwardM('left') + outwardM('right');
      within(valuesOf('stepWidth', gait, side), (100 * widthM) / BODY.height, 0.02);
    }
  });

  it('calls a foot beyond the middle a crossover', () => {
    const narrow = { ...RUNNER, thighInDeg: () => 20 };
    expect(valuesOf('crossover', analyticGait(narrow), 'left')[0]).toBeGreaterThan(1);
    expect(valuesOf('stepWidth', analyticGait(narrow), 'left')[0]).toBeLessThan(-2);
  });
});

describe('times', () => {
  const gait = analyticGait();
  const { strideS, contactS } = TIMING;
  const stepS = { left: strikeS.right - strikeS.left, right: strideS - (strikeS.right - strikeS.left) };

  it.each(SIDES)('reads the times of the %s foot', (side) => {
    within(valuesOf('cadence', gait, side), 120 / strideS, 1e-6);
    within(valuesOf('stepTime', gait, side), stepS[side], 1e-9);
    within(valuesOf('contactTime', gait, side), contactS[side], 1e-9);
    within(valuesOf('flightTime', gait, side).slice(0, -1), stepS[side] - contactS[side], 1e-9);
    within(valuesOf('dutyFactor', gait, side), (100 * contactS[side]) / strideS, 1e-6);
  });

  it('reads how far the hips go up and down in a step', () => {
    within(valuesOf('verticalOscillation', gait, 'left'), 8 / BODY.height, 0.05);
  });
});

describe('series', () => {
  const series = (name: string, gait: Gait) => SERIES.find((one) => one.name === name)!.compute(gait);

  it.each(['posterior', 'anterior'] as const)('of the trunk is runner’s-right-positive from %s', (view) => {
    const gait = analyticGait(RUNNER, { view, rollDeg: 3 });
    const lean = series('trunkLeanRightDeg', gait);
    gait.timesS.forEach((t, frame) => {
      expect(lean[frame]).toBeCloseTo(RUNNER.trunkLeanRightDeg(t), 6);
    });
  });

  it('of the pelvis are runner’s-right-positive and named as the truth files name them', () => {
    const gait = analyticGait(RUNNER, { rollDeg: 3 });
    const t = gait.timesS[50]!;
    for (const [name, truth] of [
      ['pelvicObliquityRightDownDeg', RUNNER.obliquityRightDownDeg(t)],
      ['pelvicRotationRightForwardDeg', RUNNER.pelvicRotationRightForwardDeg(t)],
      ['trunkSideBendRightRelPelvisDeg', RUNNER.trunkLeanRightDeg(t) - RUNNER.obliquityRightDownDeg(t)],
    ] as const) {
      expect(series(name, gait)[50]).toBeCloseTo(truth, 6);
    }
  });
});
