import { describe, expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import {
  type EventKey,
  withEventMoved,
  withEventOfSide,
  withEventRemoved,
  withoutEvents,
} from '../../../src/core/corrections/eventEdits.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import type { AnalysisChoices, Trial } from '../../../src/core/trial.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const CLIP = fakeClip('run.mp4');
const FPS = 60;
const LEVEL = { camera: { rollDeg: 0, yawDeg: 0 } } as const;

function analysed(track: PoseTrack, choices: AnalysisChoices = {}): Trial {
  const result = analyzeTrack('before', CLIP, track, choices);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** A trunk that sways slowly, so that every strike has another value. */
const BEHIND = analyticTrack({ trunkLeanRightDeg: (timeS) => 4 * Math.sin(timeS) });
const SIDE = analyticTrack({ view: 'left' });
const found = analysed(BEHIND, LEVEL);
const fromSide = analysed(SIDE);

const lean = (trial: Trial) => trial.measures.trunkSideBend!;
const byHand = (trial: Trial): readonly string[] =>
  trial.log.filter(({ step }) => step === 'by hand').map(({ detail }) => detail);
const strikeOf = (trial: Trial, index: number): EventKey => trial.gait.strikes.left[index]!;
const framesThatDiffer = (a: Float64Array, b: Float64Array): readonly number[] =>
  [...a.keys()].filter((frame) => Math.abs(a[frame]! - b[frame]!) > 1e-9);

describe('a strike that is moved', () => {
  const strike = strikeOf(found, 4);
  const movedS = strike.timeS + 0.1;
  const trial = analysed(BEHIND, { ...LEVEL, events: withEventMoved(undefined, strike, movedS) });

  it('moves what is read there, and nothing else', () => {
    const [was, is] = [lean(found).values.left, lean(trial).values.left];
    expect(is[4]!.timeS).toBe(movedS);
    expect(Math.abs(is[4]!.value - was[4]!.value)).toBeGreaterThan(0.05);
    expect(is.toSpliced(4, 1)).toEqual(was.toSpliced(4, 1));
    expect(lean(trial).values.right).toEqual(lean(found).values.right);
  });

  it('is known to be by hand, and the log says so', () => {
    const event = trial.gait.strikes.left[4]!;
    expect(event).toMatchObject({ source: 'manual', timeS: movedS });
    expect(event.uncertaintyS).toBeCloseTo(1 / FPS, 6);
    expect(trial.corrections.events?.added).toEqual([{ type: 'footStrike', side: 'left', timeS: movedS }]);
    expect(byHand(trial)).toEqual(['1 foot contacts laid by hand', '1 found foot contacts taken away']);
  });

  it('may pass its neighbours, in either direction, even to the ends of the clip', () => {
    for (const timeS of [
      0,
      strike.timeS - 0.5,
      strike.timeS + 0.5,
      strike.timeS + 2,
      BEHIND.timesS.at(-1)!,
    ]) {
      const moved = analysed(BEHIND, { ...LEVEL, events: withEventMoved(undefined, strike, timeS) });
      expect(moved.gait.strikes.left).toHaveLength(found.gait.strikes.left.length);
      const times = moved.events.map((event) => event.timeS);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });
});

describe('without any foot strike', () => {
  const trial = analysed(BEHIND, { ...LEVEL, events: withoutEvents(undefined, found.events, 'footStrike') });

  it('what is read at one is withheld, with the reason', () => {
    expect(trial.gait.strikes).toEqual({ left: [], right: [] });
    expect(lean(trial).withheld).toEqual({
      code: 'tooFew',
      message: 'Too few foot strikes were found to read it.',
    });
    expect(lean(trial).leftMinusRight.value).toBeNull();
    expect(trial.warnings.map(({ code }) => code)).toContain('few-strikes');
  });

  it('angles over time and toe-offs stay', () => {
    expect(trial.series.trunkLeanRightDeg).toEqual(found.series.trunkLeanRightDeg);
    expect(trial.gait.toeOffs).toEqual(found.gait.toeOffs);
  });
});

it('does without one side’s strikes, and without toe-offs', () => {
  const oneSided = found.gait.strikes.left.reduce(
    (edits, strike) => withEventRemoved(edits, strike),
    withoutEvents(undefined, found.events, 'toeOff'),
  );
  const trial = analysed(BEHIND, { ...LEVEL, events: oneSided });
  expect(lean(trial).summary.left.n).toBe(0);
  expect(lean(trial).summary.right.n).toBe(lean(found).summary.right.n);
  expect(lean(trial).leftMinusRight.reason).toBe('There is no value of the left side.');
  expect(trial.measures.contactTime!.withheld).not.toBeNull();
});

it('changes left for right when every foot is named after the other', () => {
  const events = found.events.reduce<AnalysisChoices['events']>(
    (edits, event) => withEventOfSide(edits, event, event.side === 'left' ? 'right' : 'left'),
    undefined,
  );
  const trial = analysed(BEHIND, { ...LEVEL, ...(events && { events }) });
  expect(lean(trial).summary.left.mean).toBeCloseTo(-lean(found).summary.right.mean!, 9);
  expect(trial.gait.steps).toHaveLength(found.gait.steps.length);
});

describe('a strike that is left out', () => {
  const strike = strikeOf(found, 4);
  const trial = analysed(BEHIND, { ...LEVEL, leftOut: [strike] });

  it('changes mean and number of its side', () => {
    const { left, right } = lean(trial).summary;
    expect(left.n).toBe(lean(found).summary.left.n - 1);
    const others = lean(found).values.left.toSpliced(4, 1);
    expect(left.mean).toBeCloseTo(others.reduce((sum, { value }) => sum + value, 0) / others.length, 9);
    // What strikes remember of each other is read from both sides, so the other side's interval may move; its values do not.
    const { n, mean, sd } = lean(found).summary.right;
    expect(right).toMatchObject({ n, mean, sd });
  });

  it('is still listed with its value, marked', () => {
    const { left } = lean(trial).values;
    expect(left).toHaveLength(lean(found).values.left.length);
    expect(left[4]).toEqual({ ...lean(found).values.left[4]!, leftOut: true });
    expect(trial.gait.strikes.left.filter((event) => event.leftOut)).toHaveLength(1);
  });

  it('leaves the stride that it begins out of the others’ statistics too, and counts no other', () => {
    const marked = trial.measures.contactTime!.values.left.filter(({ leftOut }) => leftOut);
    expect(marked.map(({ timeS }) => timeS)).toEqual([strike.timeS]);
    expect(trial.measures.contactTime!.summary.left.n).toBe(found.measures.contactTime!.summary.left.n - 1);
  });

  it('leaves nothing to count when all of them are', () => {
    const none = analysed(BEHIND, {
      ...LEVEL,
      leftOut: [...found.gait.strikes.left, ...found.gait.strikes.right],
    });
    expect(lean(none).summary.left).toMatchObject({ n: 0, mean: null });
    expect(lean(none).leftMinusRight.value).toBeNull();
  });
});

describe('a joint laid by hand', () => {
  const frame = 300;
  const { x, y } = fromSide.gait.path('leftKnee');
  const laid = { landmark: 'leftKnee', frame, x: x[frame]! + 30, y: y[frame]! } as const;
  const trial = analysed(SIDE, { points: [laid] });
  const [was, is] = [fromSide, trial].map(({ series }) => series.kneeFlexionLeftDeg!);

  it('is exactly where it was laid', () => {
    const path = trial.gait.path('leftKnee');
    expect([path.x[frame], path.y[frame]]).toEqual([laid.x, laid.y]);
  });

  it('moves the knee’s angle there, and fades to nothing 0.1 s away', () => {
    const differing = framesThatDiffer(was!, is!);
    expect(Math.abs(is![frame]! - was![frame]!)).toBeGreaterThan(5);
    expect(differing[0]).toBeGreaterThan(frame - 0.1 * FPS);
    expect(differing.at(-1)).toBeLessThan(frame + 0.1 * FPS);
    expect(differing).toHaveLength(11);
  });

  it('leaves the other leg and the contacts alone', () => {
    expect(trial.series.kneeFlexionRightDeg).toEqual(fromSide.series.kneeFlexionRightDeg);
    expect(trial.gait.strikes).toEqual(fromSide.gait.strikes);
  });
});

describe('a part that is measured', () => {
  const trim = { first: 180, last: 419 };
  const trial = analysed(BEHIND, { ...LEVEL, trim });

  it('has its own strikes, and none outside it', () => {
    const inside = ({ timeS }: EventKey) => timeS >= 180 / FPS && timeS <= 419 / FPS;
    expect(trial.events.every(inside)).toBe(true);
    const wanted = found.gait.strikes.left.filter(inside).length;
    expect(Math.abs(trial.gait.strikes.left.length - wanted)).toBeLessThanOrEqual(1);
  });

  it('keeps frames and times, with no angle outside it and no doubt about frames without a person', () => {
    const series = trial.series.trunkLeanRightDeg!;
    expect(series).toHaveLength(600);
    expect([...series.keys()].filter((frame) => !Number.isNaN(series[frame]))).toEqual(
      Array.from({ length: 240 }, (_, i) => 180 + i),
    );
    expect(trial.personShare).toBeCloseTo(1, 9);
    expect(trial.warnings.map(({ code }) => code)).not.toContain('person-part');
  });

  it('of a moment is too short to find anybody, and says so', () => {
    expect(analyzeTrack('before', CLIP, BEHIND, { trim: { first: 10, last: 10 } })).toMatchObject({
      ok: false,
      problem: { code: 'no-person' },
    });
  });
});

it('exchanges the legs over a stretch, and nowhere else', () => {
  const span = { first: 200, last: 259 };
  const trial = analysed(SIDE, { swaps: [span] });
  const own = fromSide.gait.path('rightAnkle').x;
  const exchanged = trial.gait.path('leftAnkle').x;
  // The filter rounds the corners off for about a tenth of a second.
  for (let frame = 212; frame < 248; frame++)
    expect(Math.abs(exchanged[frame]! - own[frame]!)).toBeLessThan(3);
  expect(Math.abs(exchanged[100]! - fromSide.gait.path('leftAnkle').x[100]!)).toBeLessThan(1e-6);
  expect(byHand(trial)).toEqual(['left and right leg exchanged by hand over 1 stretches']);
});
