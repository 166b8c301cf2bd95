import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyProportion } from '../../src/core/bodyProportion.ts';
import { mayBeSwapped } from '../../src/core/comparability.ts';
import { compareTrials } from '../../src/core/compare.ts';
import { analyticGait, RUNNER, TIMING } from '../fixtures/analyticGait.ts';
import { leaning, leaningTrial, trialOf } from '../fixtures/analyticTrial.ts';
import { fakeAccuracy } from '../fixtures/fakeAccuracy.ts';

vi.mock('../../src/core/measures/accuracy.ts', () => import('../fixtures/fakeAccuracy.ts'));
beforeEach(() => {
  fakeAccuracy.systematic = 0.5;
});

const before = leaningTrial('before', 6.2, 2.1);

describe('two clips of one runner', () => {
  const after = leaningTrial('after', 2.7, 2);
  const lean = () => compareTrials(before, after).measures.trunkSideBend!;

  it('compare', () => {
    expect(compareTrials(before, after)).toMatchObject({ comparable: true, differences: [] });
  });

  it('have a change per side: after minus before', () => {
    expect(lean().left).toMatchObject({ mdc: 2.3, verdict: 'real' });
    expect(lean().left.before).toBeCloseTo(6.2, 6);
    expect(lean().left.after).toBeCloseTo(2.7, 6);
    expect(lean().left.value).toBeCloseTo(-3.5, 6);
    expect(lean().right.value).toBeCloseTo(-0.1, 6);
    expect(lean().right.verdict).toBe('withinNoise');
  });

  it('have a change of left − right, held against √2 of the limit of one side', () => {
    const { leftMinusRight } = lean();
    expect(leftMinusRight.before).toBeCloseTo(4.1, 6);
    expect(leftMinusRight.after).toBeCloseTo(0.7, 6);
    expect(leftMinusRight.value).toBeCloseTo(-3.4, 6);
    expect(leftMinusRight.mdc).toBeCloseTo(2.3 * Math.SQRT2, 9);
    expect(leftMinusRight.mdcSource).toMatch(/√2.*Dingenen/);
    // 3.4 exceeds 3.3, but not clearly enough for one of several measures.
    expect(leftMinusRight.detectable).toBeCloseTo(3.28, 1);
    expect(leftMinusRight.verdict).toBe('unclear');
    expect(leftMinusRight.reason).toMatch(/looked at together/);
    expect(leftMinusRight.ci95!.low).toBeLessThan(-3.4);
    expect(leftMinusRight.ci95!.high).toBeGreaterThan(-3.4);
  });

  it('turn every sign when they change places', () => {
    const there = lean();
    const back = compareTrials(after, before).measures.trunkSideBend!;
    for (const key of ['left', 'right', 'leftMinusRight'] as const) {
      expect(back[key].value).toBeCloseTo(-there[key].value!, 9);
      expect(back[key].ci95!.low).toBeCloseTo(-there[key].ci95!.high, 9);
    }
  });

  it('are unclear while nobody has measured how far a change may be off', () => {
    fakeAccuracy.systematic = null;
    expect(lean().left).toMatchObject({
      verdict: 'unclear',
      reason: expect.stringContaining('has not been measured'),
    });
  });

  it('have one change of the whole runner’s cadence and none by side', () => {
    const { both, left, leftMinusRight } = compareTrials(before, after).measures.cadence!;
    expect(both.before).toBeCloseTo(120 / TIMING.strideS, 6);
    expect(both.value).toBeCloseTo(0, 9);
    expect(left).toMatchObject({ value: null, verdict: null });
    expect(leftMinusRight).toMatchObject({ value: null, verdict: null });
  });

  it('have no change of what is withheld, with its reason', () => {
    const { left } = compareTrials(before, after).measures.hipExternalRotation!;
    expect(left).toMatchObject({
      before: null,
      after: null,
      value: null,
      verdict: null,
      reason: before.measures.hipExternalRotation!.withheld!.message,
    });
  });
});

describe('clips that differ', () => {
  const other = (change: Partial<Parameters<typeof trialOf>[2]>, filming = {}) =>
    trialOf('after', analyticGait(leaning(2.7, 2), filming), change);

  it('in view are not compared at all', () => {
    const front = leaningTrial('after', 2.7, 2, { view: 'anterior' });
    const comparison = compareTrials(before, front);
    expect(comparison.comparable).toBe(false);
    expect(comparison.differences[0]).toEqual({
      what: 'view',
      before: 'from behind',
      after: 'from in front',
      matters: true,
    });
    const lean = comparison.measures.trunkSideBend!;
    expect(lean.left).toMatchObject({ value: null, verdict: null, reason: expect.stringContaining('views') });
    expect(lean.left.before).toBeCloseTo(6.2, 6);
    expect(lean.left.after).toBeCloseTo(2.7, 6);
    for (const { left, right, leftMinusRight, both } of Object.values(comparison.measures)) {
      for (const change of [left, right, leftMinusRight, both]) expect(change.verdict).toBeNull();
    }
  });

  it('in frame rate keep their numbers but are never called real', () => {
    const comparison = compareTrials(before, other({ captureFps: 120 }));
    expect(comparison.comparable).toBe(false);
    expect(comparison.differences).toEqual([
      { what: 'frame rate', before: '240 fps', after: '120 fps', matters: true },
    ]);
    expect(comparison.measures.trunkSideBend!.left.value).toBeCloseTo(-3.5, 6);
    expect(comparison.measures.trunkSideBend!.left).toMatchObject({
      verdict: 'unclear',
      reason: 'The clips differ in frame rate: 240 fps before, 120 fps after.',
    });
  });

  it('a little are still compared, and it is said', () => {
    const comparison = compareTrials(before, other({}, { pxPerM: 430 }));
    expect(comparison.comparable).toBe(true);
    expect(comparison.differences).toMatchObject([
      {
        what: 'camera distance or zoom',
        before: expect.stringMatching(/^the runner as tall as \d\d % of the picture’s longer side$/),
        matters: false,
      },
    ]);
    expect(comparison.measures.trunkSideBend!.left.verdict).toBe('real');
  });

  it('much in size do not compare', () => {
    expect(compareTrials(before, other({}, { pxPerM: 600 })).comparable).toBe(false);
  });

  it('in the number of pixels alone do not compare either, for fine detail is lost', () => {
    const after = other({}, { pxPerM: 800 });
    const double = { ...after, track: { ...after.track, widthPx: 1440, heightPx: 2560 } };
    expect(compareTrials(before, double).differences).toMatchObject([
      { what: 'size of the runner', matters: true },
    ]);
  });

  it('in cadence do not compare from 5 %', () => {
    const faster = (share: number) => {
      const trial = other({});
      const cadence = trial.measures.cadence!;
      const both = { ...cadence.both, mean: cadence.both.mean! * share };
      return { ...trial, measures: { ...trial.measures, cadence: { ...cadence, both } } };
    };
    expect(compareTrials(before, faster(1.01)).differences).toEqual([]);
    expect(compareTrials(before, faster(1.04)).differences).toMatchObject([
      { what: 'cadence', matters: false },
    ]);
    expect(compareTrials(before, faster(1.06)).differences).toMatchObject([
      { what: 'cadence', matters: true },
    ]);
  });

  it('in the proportions of the body are taken for two people', () => {
    const gait = analyticGait(leaning(2.7, 2));
    const wide = (scale: number) => {
      const path: typeof gait.path = (landmark) => {
        const { x, y } = gait.path(landmark);
        if (!landmark.endsWith('Shoulder')) return { x, y };
        const other = gait.path(landmark === 'leftShoulder' ? 'rightShoulder' : 'leftShoulder');
        return { y, x: x.map((px, frame) => px + ((scale - 1) * (px - other.x[frame]!)) / 2) };
      };
      return { ...gait, path, bodyProportion: bodyProportion({ path }, gait.view) };
    };
    expect(compareTrials(before, trialOf('after', wide(1.3))).differences).toMatchObject([
      { what: 'person', matters: true },
    ]);
    expect(compareTrials(before, trialOf('after', wide(1.02))).differences).toEqual([]);
  });

  it('in how the camera stood are said to, and do not compare when they are far apart', () => {
    const standing = (rollDeg: number, yawDeg: number, heightBodies: number) => {
      const trial = other({});
      const { roll, yaw } = trial.gait.camera;
      const camera = {
        roll: { ...roll, deg: roll.deg + rollDeg },
        yaw: yaw && { ...yaw, deg: yaw.deg + yawDeg },
        heightBodies,
      };
      return { ...trial, gait: { ...trial.gait, camera } };
    };
    const said = (rollDeg: number, yawDeg: number, heightBodies = 0.5) =>
      compareTrials(
        { ...before, gait: { ...before.gait, camera: { ...before.gait.camera, heightBodies: 0.5 } } },
        standing(rollDeg, yawDeg, heightBodies),
      ).differences.map(({ what, matters }) => [what, matters]);
    expect(said(0.5, 2)).toEqual([]);
    expect(said(2, 4, 0.7)).toEqual([
      ['camera level', false],
      ['camera direction', false],
      ['camera height', false],
    ]);
    expect(said(6, 9, 1)).toEqual([
      ['camera level', true],
      ['camera direction', true],
      ['camera height', true],
    ]);
  });

  it('in speed, incline or shoes, where both were noted', () => {
    const noted = (notes: typeof before.notes) => ({ ...other({}), notes });
    const slow = { ...before, notes: { speedKmH: 10, inclinePercent: 0, footwear: 'Racer 3' } };
    expect(compareTrials(before, noted({ speedKmH: 12 })).differences).toEqual([]);
    expect(compareTrials(slow, noted({ ...slow.notes })).differences).toEqual([]);
    expect(
      compareTrials(slow, noted({ speedKmH: 12, inclinePercent: 2, footwear: 'Trail' })).differences,
    ).toEqual([
      { what: 'speed', before: '10 km/h', after: '12 km/h', matters: true },
      { what: 'incline', before: '0 %', after: '2 %', matters: true },
      { what: 'footwear', before: 'Racer 3', after: 'Trail', matters: true },
    ]);
  });

  it('in pose model or activity do not compare', () => {
    const after = other({});
    const heavy = { ...after, track: { ...after.track, model: 'heavy' as const } };
    expect(compareTrials(before, heavy).differences).toMatchObject([{ what: 'pose model', matters: true }]);
    const onCard = { ...before, track: { ...before.track, foundOn: 'graphicsCard' as const } };
    expect(compareTrials(before, onCard).differences).toEqual([
      { what: 'what found the pose', before: 'the processor', after: 'the graphics card', matters: false },
    ]);
    expect(compareTrials(before, { ...after, activity: 'walking' }).differences).toMatchObject([
      { what: 'activity', matters: true },
    ]);
  });
});

it('says from the side that the other leg is missing, and compares the near one', () => {
  const side = (label: string) => trialOf(label, analyticGait(RUNNER, { view: 'left' }));
  const knee = compareTrials(side('before'), side('after')).measures.kneeFlexion!;
  expect(knee.left.value).toBeCloseTo(0, 9);
  expect(knee.right).toMatchObject({ value: null, verdict: null });
  expect(knee.leftMinusRight).toMatchObject({
    value: null,
    reason: expect.stringContaining('left side faces'),
  });
});

it('says that one clip loaded twice has nothing to compare', () => {
  const track = { ...before.track, image: Float32Array.of(1, 2, Number.NaN) };
  const once = { ...before, track };
  const again = { ...leaningTrial('after', 2.7, 2), track: { ...track, image: track.image.slice() } };
  const comparison = compareTrials(once, again);
  expect(comparison.comparable).toBe(false);
  expect(comparison.measures.trunkSideBend!.left).toMatchObject({
    value: null,
    verdict: null,
    reason: expect.stringContaining('the same clip'),
  });
  const half = { ...again, corrections: { trim: { first: 10, last: 90 } } };
  expect(compareTrials(once, half).measures.trunkSideBend!.left.value).not.toBeNull();
});

describe('files that may have changed places', () => {
  const named = (first: string, second: string) =>
    mayBeSwapped(
      { ...before, clip: { ...before.clip, name: first } },
      { ...before, clip: { ...before.clip, name: second } },
    );

  it.each([
    ['after.mp4', 'before.mp4'],
    ['Anna_post-2.MOV', 'IMG_0001.MOV'],
    ['IMG_0001.MOV', 'anna pre drills.mov'],
  ])('are %s as before and %s as after', (first, second) => {
    expect(named(first, second)).toBe(true);
    expect(named(second, first)).toBe(false);
  });

  it.each([
    ['IMG_0001.MOV', 'IMG_0002.MOV'],
    ['before-1.mp4', 'before-2.mp4'],
    ['before-after.mp4', 'other.mp4'],
    ['prelude.mp4', 'postman.mp4'],
  ])('are not %s and %s', (first, second) => {
    expect(named(first, second)).toBe(false);
    expect(named(second, first)).toBe(false);
  });
});
