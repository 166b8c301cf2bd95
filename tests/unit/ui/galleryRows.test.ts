import { describe, expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import type { Measure } from '../../../src/core/measures/measure.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import type { AnalysisChoices, Trial } from '../../../src/core/trial.ts';
import { stillBoxes, stillRatio } from '../../../src/ui/panels/gallery/stillBox.ts';
import { type GalleryStrike, inOrder, strikeRow } from '../../../src/ui/panels/gallery/strikeRows.ts';
import { shortValue, strikeLabel } from '../../../src/ui/panels/gallery/strikeWords.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

/** The trunk leans more with every strike. */
const TRACK = analyticTrack({ durationS: 6, trunkLeanRightDeg: (timeS) => -timeS });

function trialOf(choices: AnalysisChoices = {}, track: PoseTrack = TRACK): Trial {
  const found = analyzeTrack('before', fakeClip('before.mp4'), track, choices);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

function measureOf(id: string): Measure {
  const measure = MEASURES.find((candidate) => candidate.id === id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

const LEVEL = { rollDeg: 0, yawDeg: 0 };
const sideBend = measureOf('trunkSideBend');
const rowOf = (trial: Trial, measure = sideBend) => strikeRow(measure, { slot: 'before', trial }, 'left');
const valuesOf = (strikes: readonly GalleryStrike[]) => strikes.map(({ value }) => value);

describe('a row of strikes', () => {
  it('holds every strike of its foot in order of time, numbered, with its own value and frame', () => {
    const trial = trialOf({ camera: LEVEL });
    const { strikes, summary, total } = rowOf(trial);
    expect(strikes.map(({ timeS }) => timeS)).toEqual(trial.gait.strikes.left.map(({ timeS }) => timeS));
    expect(strikes.map(({ number }) => number)).toEqual(strikes.map((_, index) => index + 1));
    for (const { timeS, frame, value } of strikes) {
      expect(Math.abs(trial.gait.timesS[frame]! - timeS)).toBeLessThan(0.01);
      expect(value).toBeCloseTo(timeS, 0);
    }
    expect(summary).toBe(trial.measures.trunkSideBend!.summary.left);
    expect(total).toBe(strikes.length);
  });

  it('marks the strike nearest to the mean, and another one when that is left out', () => {
    const nearest = (trial: Trial) => rowOf(trial).strikes.filter(({ isNearestMean }) => isNearestMean);
    const [typical, ...others] = nearest(trialOf({ camera: LEVEL }));
    expect(others).toEqual([]);
    const [next] = nearest(trialOf({ camera: LEVEL, leftOut: [typical!] }));
    expect(next!.timeS).not.toBe(typical!.timeS);
  });

  it('keeps the value of a strike that is left out, but not in the mean', () => {
    const [first] = rowOf(trialOf({ camera: LEVEL })).strikes;
    const { strikes, summary, total } = rowOf(trialOf({ camera: LEVEL, leftOut: [first!] }));
    expect(strikes[0]).toMatchObject({ isLeftOut: true, value: first!.value });
    expect(summary!.n).toBe(total - 1);
  });

  it('has no mean and nothing nearest to it when every strike is left out', () => {
    const leftOut = rowOf(trialOf({ camera: LEVEL })).strikes;
    const { strikes, summary } = rowOf(trialOf({ camera: LEVEL, leftOut }));
    expect(summary).toMatchObject({ n: 0, mean: null });
    expect(strikes.some(({ isNearestMean }) => isNearestMean)).toBe(false);
  });

  it('says of a strike laid by hand that it is', () => {
    const added = [{ type: 'footStrike', side: 'left', timeS: 0.1 }] as const;
    const { strikes } = rowOf(trialOf({ camera: LEVEL, events: { removed: [], added } }));
    expect(strikes.map(({ isByHand }) => isByHand)).toEqual(strikes.map(({ timeS }) => timeS === 0.1));
    expect(strikeLabel(strikes[0]!, sideBend)).toContain('set by hand');
  });

  it('tells a body that was not seen from a stride that is not complete', () => {
    const added = [{ type: 'footStrike', side: 'left', timeS: 3 }] as const;
    const unseen = lostTrack(TRACK, (timeS) => Math.abs(timeS - 3) < 0.25);
    const { strikes } = rowOf(trialOf({ camera: LEVEL, events: { removed: [], added } }, unseen));
    expect(strikes.find(({ timeS }) => timeS === 3)?.value).toBe('notSeen');
    const last = rowOf(trialOf(), measureOf('cadence')).strikes.at(-1)!;
    expect(shortValue(last, measureOf('cadence'))).toBe('not complete');
  });

  it('has no numbers of a measure that is withheld, but all strikes', () => {
    const { strikes, summary } = rowOf(trialOf(), measureOf('trunkForwardLean'));
    expect(summary).toBeNull();
    expect(strikes.length).toBeGreaterThan(5);
    expect(new Set(valuesOf(strikes))).toEqual(new Set(['withheld']));
  });

  it('gives a measure of the whole runner the numbers of both feet', () => {
    const trial = trialOf();
    const { summary, total } = rowOf(trial, measureOf('cadence'));
    expect(summary).toBe(trial.measures.cadence!.both);
    expect(total).toBe(trial.gait.strikes.left.length + trial.gait.strikes.right.length);
  });
});

it('puts strikes in order of value, those without one last', () => {
  const strikes = [3, 'notSeen', -1, 'notComplete', 2].map((value, index) => ({
    ...rowOf(trialOf()).strikes[index]!,
    value,
  })) as GalleryStrike[];
  expect(valuesOf(inOrder(strikes, 'value'))).toEqual([-1, 2, 3, 'notSeen', 'notComplete']);
  expect(inOrder(strikes, 'time')).toBe(strikes);
});

it('names a strike with everything a sighted person sees', () => {
  const strike: GalleryStrike = {
    id: '1',
    slot: 'before',
    side: 'left',
    number: 5,
    timeS: 1.32,
    frame: 79,
    value: 3.1,
    isByHand: false,
    isLeftOut: false,
    isNearestMean: false,
  };
  expect(strikeLabel(strike, sideBend)).toBe('Left strike 5 before, 1.32 s, trunk side-bend 3.1°, counted');
  expect(strikeLabel({ ...strike, value: 'notSeen', isLeftOut: true }, sideBend)).toBe(
    'Left strike 5 before, 1.32 s, trunk side-bend not seen, left out',
  );
});

describe('the box of a still', () => {
  it('holds the whole runner in every frame, in one shape', () => {
    const trial = trialOf();
    const boxAt = stillBoxes(trial);
    for (const { frame } of rowOf(trial).strikes) {
      const { x, y, width, height } = boxAt(frame);
      expect(width / height).toBeCloseTo(stillRatio('posterior'));
      for (const name of ['nose', 'leftHeel', 'rightFootIndex', 'leftElbow', 'rightWrist'] as const) {
        const path = trial.gait.path(name);
        expect(path.x[frame]! > x && path.x[frame]! < x + width).toBe(true);
        expect(path.y[frame]! > y && path.y[frame]! < y + height).toBe(true);
      }
    }
  });

  it('is that of the whole clip where the runner was not seen', () => {
    const trial = trialOf(
      {},
      lostTrack(TRACK, (timeS) => timeS < 1),
    );
    const { width, height } = stillBoxes(trial)(0);
    expect(Number.isFinite(width) && height > trial.gait.bodyHeightPx * 0.8).toBe(true);
  });
});
