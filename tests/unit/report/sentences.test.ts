import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compareTrials } from '../../../src/core/compare.ts';
import { headline } from '../../../src/core/report/sentences.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { analyticGait, mirrored, RUNNER } from '../../fixtures/analyticGait.ts';
import { leaning, leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';
import { fakeAccuracy } from '../../fixtures/fakeAccuracy.ts';

vi.mock('../../../src/core/measures/accuracy.ts', () => import('../../fixtures/fakeAccuracy.ts'));
beforeEach(() => {
  fakeAccuracy.systematic = 0.5;
});

const words = (before: Trial | null, after: Trial | null = null) =>
  headline(before, after, before && after ? compareTrials(before, after) : null);
const said = (before: Trial | null, after: Trial | null = null) => words(before, after).headline;
const details = (before: Trial | null, after: Trial | null = null) => words(before, after).details.join('\n');
const lean = (leftDeg: number, rightDeg: number, filming = {}) =>
  leaningTrial('before', leftDeg, rightDeg, filming);
const still = (): Trial =>
  trialOf('still', { ...analyticGait(), strikes: { left: [], right: [] }, steps: [], strides: [] });

describe('one clip', () => {
  it('asymmetric to the left', () => {
    expect(said(lean(6.2, 2.1))).toBe(
      'At left foot strike the trunk leans 4.1° further to the left than it leans right at right foot strike. ' +
        'That is a real difference.',
    );
  });

  it('asymmetric to the right, which is the same run in a mirror', () => {
    const mirror = trialOf('before', mirrored(analyticGait(leaning(6.2, 2.1))));
    expect(said(mirror)).toBe(
      'At right foot strike the trunk leans 4.1° further to the right than it leans left at left foot strike. ' +
        'That is a real difference.',
    );
  });

  it('leaning away from the striking side', () => {
    expect(said(lean(1.2, -2.1))).toBe(
      'The trunk leans 1.2° to the left at left foot strike and 2.1° to the left at right foot strike, ' +
        'so 3.3° more toward the striking side on the left. That is a real difference.',
    );
  });

  it('symmetric', () => {
    expect(said(lean(2, 2))).toBe(
      'At foot strike the trunk leans equally toward both striking sides. ' +
        'The two sides are as alike as can be measured.',
    );
    expect(said(lean(2.6, 2))).toMatch(
      /0\.6° further to the left .* no more than two recordings differ by anyway\.$/,
    );
  });

  it('with an accuracy that has not been measured', () => {
    fakeAccuracy.systematic = null;
    expect(said(lean(6.2, 2.1))).toMatch(/Whether that is a real difference is unclear\.$/);
    expect(details(lean(6.2, 2.1))).toContain('has not been measured');
  });

  it('with few strikes', () => {
    const short = lean(6.2, 2.1, { durationS: 3 });
    expect(said(short)).toMatch(/is unclear\.$/);
    expect(details(short)).toContain('rests on only 4 values');
  });

  it('flags what healthy runners don’t show, apart from the verdict', () => {
    expect(details(lean(6.2, 2.1))).toContain('more than the 3° that is usual in healthy runners');
    expect(details(lean(4.9, 2.1))).not.toContain('usual in healthy runners');
    fakeAccuracy.systematic = null;
    expect(details(lean(6.2, 2.1))).toContain('usual in healthy runners');
  });

  it('gives means, interval and cadence, and says what it did not measure', () => {
    const text = details(lean(6.2, 2.1));
    expect(text).toContain(
      '6.2° (n = 10, SD 0.4) at left strikes and 2.1° (n = 10, SD 0.4) at right strikes',
    );
    expect(text).toMatch(/Left − right is \+4\.1° \(95 % interval 3\.\d to 4\.\d°\)\./);
    expect(text).toContain('Cadence: 171.4 steps/min.');
    expect(text).toContain('Not measured in this version: hip external rotation, ');
    expect(text).not.toMatch(/pelvic/i);
    expect(text).not.toMatch(/\.\./);
  });

  it('without strikes says why', () => {
    expect(said(still())).toBe(
      'Left and right can’t be compared in this clip. Too few foot strikes were found to read it.',
    );
  });

  it('with one strike on a side gives its value and no verdict', () => {
    const gait = analyticGait(leaning(5, 2));
    const { left, right } = gait.strikes;
    const one = trialOf('before', { ...gait, strikes: { left, right: right.slice(0, 1) } });
    expect(said(one)).toMatch(/Whether that is a real difference is unclear\.$/);
    expect(details(one)).toContain('2.5° (n = 1) at right strikes');
    expect(details(one)).toContain('One of the means rests on only 1 value; each needs 7 or more.');
  });

  it('whose strikes are all the same has no spread, and a verdict', () => {
    const same = trialOf('before', analyticGait(leaning(6, 2, 0)));
    expect(said(same)).toMatch(/4\.0° further to the left .* That is a real difference\.$/);
    expect(details(same)).toContain('6.0° (n = 10, SD 0.0)');
  });

  it('with values that are not numbers leaves them out', () => {
    expect(said(lean(Number.NaN, 2))).toBe(
      'Left and right can’t be compared in this clip. There is no value of the left side.',
    );
    expect(details(lean(Number.NaN, 2))).not.toContain('NaN');
  });

  it('with one foot only says which is missing', () => {
    const gait = analyticGait();
    const oneFoot = trialOf('before', { ...gait, strikes: { left: gait.strikes.left, right: [] } });
    expect(said(oneFoot)).toContain('There is no value of the right side.');
  });

  it('may be the second', () => {
    expect(said(null, lean(6.2, 2.1))).toBe(said(lean(6.2, 2.1)));
  });
});

it('says so when there is no clip', () => {
  expect(words(null, null)).toEqual({ headline: 'No clip has been analysed yet.', details: [] });
});

describe('before and after', () => {
  it('improved', () => {
    expect(said(lean(7.2, 2.1), lean(2.2, 1.5))).toMatch(
      /^Before: at left foot strike the trunk leans 5\.1° further to the left than it leans right at right foot strike\. After: 0\.7°\. The asymmetry changed by −4\.4°: a real change, the two sides are more alike\.$/,
    );
  });

  it('improved on the other side falls just the same', () => {
    expect(said(lean(2.1, 7.2), lean(1.5, 2.2))).toMatch(
      /^Before: at right foot strike the trunk leans 5\.1° .* After: 0\.7°\. The asymmetry changed by −4\.4°: a real change, the two sides are more alike\.$/,
    );
  });

  it('worsened', () => {
    expect(said(lean(2.7, 1.5), lean(7.2, 1.5))).toMatch(
      /After: 5\.7°\. The asymmetry changed by \+4\.5°: a real change, the two sides are less alike\.$/,
    );
  });

  it('turned over to the other side', () => {
    expect(said(lean(6.2, 2.1), lean(2, 3.5))).toContain(
      'After: 1.5° further toward the striking side at right foot strike. The asymmetry changed by −5.6°',
    );
  });

  it('from equal to unequal', () => {
    const text = said(lean(2, 2), lean(2, 6));
    expect(text).toContain('Before: at foot strike the trunk leans equally toward both striking sides.');
    expect(text).toContain('After: 4.0° further toward the striking side at right foot strike.');
    expect(text).toContain('The asymmetry changed by +4.0°');
  });

  it('to equal', () => {
    expect(said(lean(6.2, 2.1), lean(2, 2))).toContain('After: equally toward both striking sides.');
  });

  it('changed alike on both sides', () => {
    expect(said(lean(7, 7), lean(2, 2))).toMatch(
      /changed by 0\.0°: no more than two recordings differ by anyway\. The changes at left and right foot strike, −5\.0° and −5\.0°, are real\.$/,
    );
  });

  it('hardly changed', () => {
    expect(said(lean(3, 2), lean(2.8, 2))).toMatch(
      /changed by −0\.2°: no more than two recordings differ by anyway\.$/,
    );
  });

  it('changed, but not enough to be sure', () => {
    expect(said(lean(6.2, 2.1), lean(2.7, 1.5))).toMatch(
      /changed by −2\.9°; whether that is a real change is unclear\. At left foot strike the change of −3\.5° is real\.$/,
    );
    expect(details(lean(6.2, 2.1), lean(2.7, 1.5))).toContain(
      'The 95 % interval leaves out zero, but the size does not clearly exceed 3.3°',
    );
  });

  it('with an accuracy that has not been measured', () => {
    fakeAccuracy.systematic = null;
    expect(said(lean(6.2, 2.1), lean(2.2, 1.5))).toMatch(/whether that is a real change is unclear\.$/);
    expect(details(lean(6.2, 2.1), lean(2.2, 1.5))).toContain('has not been measured');
  });

  it('with clips that differ', () => {
    const after = { ...lean(2.2, 1.5), activity: 'walking' as const };
    expect(said(lean(6.2, 2.1), after)).toMatch(
      /changed by −3\.4°, but the clips differ in activity, so whether that is a real change can’t be said\.$/,
    );
    expect(details(lean(6.2, 2.1), after)).toContain(
      'The clips differ in activity: running before, walking after.',
    );
  });

  it('from two views is not compared', () => {
    const front = lean(2, 2, { view: 'anterior' });
    expect(said(lean(6.2, 2.1), front)).toBe(
      'The clips can’t be compared: before was filmed from behind, after from in front.',
    );
    expect(details(lean(6.2, 2.1), front)).toContain('Before: At left foot strike the trunk leans 4.1°');
  });

  it('with one that could not be read tells the other', () => {
    expect(said(lean(6.2, 2.1), still())).toMatch(
      /^Before and after can’t be compared: the clip after gave no/,
    );
    expect(details(lean(6.2, 2.1), still())).toContain('Before: at left foot strike the trunk leans 4.1°');
    expect(said(still(), lean(6.2, 2.1))).toMatch(
      /^Before and after can’t be compared: the clip before gave no/,
    );
    expect(details(still(), lean(6.2, 2.1))).toContain('After: at left foot strike the trunk leans 4.1°');
  });
});

describe('from the side', () => {
  const side = (kneeMoreDeg = 0) =>
    trialOf(
      'side',
      analyticGait(
        { ...RUNNER, kneeDeg: (leg, timeS) => RUNNER.kneeDeg(leg, timeS) + kneeMoreDeg },
        { view: 'left' },
      ),
    );

  it('tells of the leg that faces the camera and compares no sides', () => {
    expect(said(side())).toBe('Filmed from the left side: at left foot strike the knee is bent by 26.3°.');
    expect(details(side())).toContain('left and right can’t be compared');
    expect(details(side())).toContain('Peak thigh extension, left: 22.0°');
  });

  it('tells what changed', () => {
    expect(said(side(), side(8))).toMatch(
      /^At left foot strike the knee is bent by 26\.3° before and 34\.3° after, a change of \+8\.0° .*: a real change\.$/,
    );
  });

  it('tells what differs between the clips instead of a verdict', () => {
    const walking = { ...side(8), activity: 'walking' as const };
    expect(said(side(), walking)).toMatch(
      /the clips differ in activity, so whether it is real can’t be said\.$/,
    );
  });

  it('without strikes says why', () => {
    const nothing = trialOf('side', {
      ...analyticGait(RUNNER, { view: 'left' }),
      strikes: { left: [], right: [] },
      steps: [],
      strides: [],
    });
    expect(said(nothing)).toBe('The left leg could not be read. Too few foot strikes were found to read it.');
    expect(said(side(), nothing)).toMatch(/^The left leg can’t be compared before and after\./);
  });
});

it('never names a cause or an illness', () => {
  const texts = [words(lean(6.2, 2.1), lean(2.2, 1.5)), words(lean(6.2, 2.1))].flatMap((summary) => [
    summary.headline,
    ...summary.details,
  ]);
  expect(texts.join(' ')).not.toMatch(/injur|weak|patholog|diagnos|syndrome|should|tight|because of/i);
});
