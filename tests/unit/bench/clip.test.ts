import { describe, expect, it } from 'vitest';
import { scoreClip, scoreFailure } from '../../../bench/scoring/clip.ts';
import { scorePairs } from '../../../bench/scoring/pairs.ts';
import { pool } from '../../../bench/scoring/pooled.ts';
import { readTruth, type Truth } from '../../../bench/truth.ts';
import type { Gait } from '../../../src/core/gait.ts';
import type { Side, View } from '../../../src/core/sides.ts';
import { analyticGait, withoutZero } from '../../fixtures/analyticGait.ts';
import { leaning, trialOf } from '../../fixtures/analyticTrial.ts';

const CLIP_S = 7;
/** The estimates come this much after the truth; the analytic lean is flat round every strike. */
const LATE_S = 0.012;
/** True trunk minus estimated, by side. */
const OFF = { left: 1, right: -0.5 } as const;

/** A truth from which a runner's estimates are off by known amounts. */
function truthOf(gait: Gait, meanDeg: Readonly<Record<Side, number>>, view: View = 'posterior'): Truth {
  const events = (['left', 'right'] as const).flatMap((side) => [
    ...gait.strikes[side].map(({ timeS }) => ({ type: 'footStrike', side, timeS: timeS - LATE_S })),
    ...gait.toeOffs[side].map(({ timeS }) => ({ type: 'toeOff', side, timeS: timeS - LATE_S })),
  ]);
  return readTruth('test', {
    fps: 240,
    frames: CLIP_S * 240,
    view,
    events,
    atFootStrike: events
      .filter(({ type }) => type === 'footStrike')
      .map(({ side, timeS }) => ({
        side,
        timeS,
        trunkSideBendDeg: meanDeg[side] + OFF[side],
        pelvicDropDeg: 0,
      })),
    series: { timeS: Array.from({ length: CLIP_S * 240 }, (_, i) => i / 240) },
  });
}

const ABOUT = { name: 'x', frames: 1680, msPerFrame: 50 };
const clipOf = (name: string, left: number, right: number, view?: View) => {
  const gait = analyticGait(leaning(left, right, 0));
  return scoreClip({ ...ABOUT, name }, trialOf(name, gait), truthOf(gait, { left, right }, view));
};
const measureOf = (clip: ReturnType<typeof clipOf>, id: string) => clip.measures.find((m) => m.id === id);

describe('a clip with known errors', () => {
  const clip = clipOf('x-before', 6, 2);

  it('finds every strike, late by what it is late', () => {
    expect(clip.strikes.missed).toBe(0);
    expect(clip.strikes.invented).toBe(0);
    expect(clip.strikes.n).toBeGreaterThan(15);
    expect(clip.strikes.errorMs.bias).toBeCloseTo(1000 * LATE_S, 6);
    expect(clip.strikes.errorMs.sd).toBeCloseTo(0, 6);
  });

  it('reads angles at the estimated strike and holds them against the truth at the true one', () => {
    const trunk = measureOf(clip, 'trunkSideBend');
    expect(trunk?.answered).toBe(1);
    expect(trunk?.withheld).toBeNull();
    expect(trunk?.leftMinusRight?.true).toBeCloseTo(6 + OFF.left - (2 + OFF.right), 6);
    expect(trunk?.leftMinusRight?.error).toBeCloseTo(-(OFF.left - OFF.right), 6);
    expect(trunk?.mae).toBeCloseTo(0.75, 1);
  });

  it('scores what the app withholds by what it would say, and marks it', () => {
    const gait = analyticGait();
    const level = { left: 6, right: 2 };
    const known = scoreClip(ABOUT, trialOf('x', gait), truthOf(gait, level));
    expect(measureOf(known, 'pelvicDrop')).toMatchObject({ withheld: null, zeroUnknown: false });

    const unknown = scoreClip(ABOUT, trialOf('x', withoutZero(gait)), truthOf(gait, level));
    const drop = measureOf(unknown, 'pelvicDrop');
    expect(drop?.withheld).toMatch(/level .* not known/);
    expect(drop?.zeroUnknown).toBe(true);
    expect(drop?.n).toBe(drop?.asked);
    expect(drop?.mae).toBeGreaterThan(0.1);
  });

  it('keeps contact time free of a shift that strike and toe-off share', () => {
    expect(measureOf(clip, 'contactTime')?.mae).toBeCloseTo(0, 9);
  });

  it('asks nothing that the view cannot show', () => {
    expect(measureOf(clip, 'kneeFlexion')).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  it('leaves the measures of the true view unanswered where the view was mistaken', () => {
    const gait = analyticGait(leaning(6, 2, 0), { view: 'right' });
    const clip = scoreClip(ABOUT, trialOf('x', gait), truthOf(gait, { left: 6, right: 2 }));
    expect(measureOf(clip, 'trunkSideBend')).toMatchObject({ n: 0, answered: 0 });
  });

  it('misses every strike of a clip in which nothing was measured', () => {
    const gait = analyticGait();
    const clip = scoreFailure(ABOUT, 'No runner was found.', truthOf(gait, { left: 0, right: 0 }));
    expect(clip.strikes.found).toBe(0);
    expect(clip.strikes.missed).toBe(clip.strikes.n);
    expect(pool([clip]).strikes.missed).toBeGreaterThan(15);
  });

  it('keeps a standing clip out of the pool but shows what was invented in it', () => {
    const gait = analyticGait();
    const still: Truth = { ...truthOf(gait, { left: 0, right: 0 }), events: [], atFootStrike: [] };
    const clip = scoreClip(ABOUT, trialOf('still', gait), still);
    expect(clip).toMatchObject({ isStanding: true, measures: [] });
    expect(clip.strikes.invented).toBeGreaterThan(15);
    expect(pool([clip, clipOf('y', 6, 2)]).strikes.invented).toBe(0);
  });
});

describe('several clips', () => {
  const clips = [clipOf('x-before', 6, 2), clipOf('x-after', 3, 2), clipOf('y', 1, 5)];

  it('gives the change of a pair, by side and between sides', () => {
    const [pair, ...others] = scorePairs(clips);
    expect(others).toEqual([]);
    expect(pair?.name).toBe('x');
    const change = (of: string) => pair?.changes.find((c) => c.id === 'trunkSideBend' && c.of === of);
    expect(change('left')).toMatchObject({ true: expect.closeTo(-3, 6), error: expect.closeTo(0, 6) });
    expect(change('right')?.true).toBeCloseTo(0, 6);
    expect(change('leftMinusRight')?.estimated).toBeCloseTo(-3, 6);
  });

  it('puts one left − right a clip into the slope over clips', () => {
    const trunk = pool(clips).measures.find(({ score }) => score.id === 'trunkSideBend');
    expect(trunk?.clips).toBe(3);
    expect(trunk?.leftMinusRight).toMatchObject({ n: 3, slope: expect.closeTo(1, 6) });
    expect(trunk?.leftMinusRight.bias).toBeCloseTo(-(OFF.left - OFF.right), 6);
  });
});
