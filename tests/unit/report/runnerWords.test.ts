import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compareTrials } from '../../../src/core/compare.ts';
import { runnerWords } from '../../../src/core/report/runnerWords.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { analyticGait, RUNNER } from '../../fixtures/analyticGait.ts';
import { leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';
import { fakeAccuracy } from '../../fixtures/fakeAccuracy.ts';

vi.mock('../../../src/core/measures/accuracy.ts', () => import('../../fixtures/fakeAccuracy.ts'));
beforeEach(() => {
  fakeAccuracy.systematic = 0.5;
});

const lean = (left: number, right: number, filming = {}) => leaningTrial('clip', left, right, filming);
const said = (before: Trial | null, after: Trial | null = null) =>
  runnerWords(before, after, before && after ? compareTrials(before, after) : null);
const fromTheSide = (kneeMoreDeg = 0) =>
  trialOf(
    'side',
    analyticGait(
      { ...RUNNER, kneeDeg: (leg, timeS) => RUNNER.kneeDeg(leg, timeS) + kneeMoreDeg },
      { view: 'left' },
    ),
  );
const still = (): Trial =>
  trialOf('still', { ...analyticGait(), strikes: { left: [], right: [] }, steps: [], strides: [] });

const END = ' This describes how you moved in these videos; it is not a diagnosis.';

describe('the runner reads, word for word,', () => {
  it('of a change for the better', () => {
    expect(said(lean(7.2, 2.1), lean(2.2, 1.5))).toBe(
      'Before, your upper body leaned about 7° to the left when your left foot landed and about 2° to the right when your right foot landed. ' +
        'After, your upper body leaned about 2° to the left when your left foot landed and about 2° to the right when your right foot landed. ' +
        'The change when your left foot lands is larger than two videos of the same running differ by: it is real. ' +
        'When your right foot lands, nothing changed that can be told from chance. ' +
        `Your two sides are now more alike than before.${END}`,
    );
  });

  it('of a change for the worse', () => {
    expect(said(lean(2.7, 1.5), lean(7.2, 1.5))).toContain('Your two sides are now less alike than before.');
  });

  it('of a change on both sides, once', () => {
    expect(said(lean(7, 7), lean(2, 2))).toMatch(
      /foot landed\. On both sides the change is larger than two videos of the same running differ by: it is real\. Your two sides differ about as much as before\./,
    );
  });

  it('that nothing changed where nothing did', () => {
    expect(said(lean(3, 2), lean(2.9, 2))).toContain(
      'On neither side did anything change that can be told from chance. Your two sides differ about as much as before.',
    );
  });

  it('that it can’t be told where it can’t', () => {
    fakeAccuracy.systematic = null;
    const text = said(lean(3, 2), lean(1, 2));
    expect(text).toContain(
      'Whether anything changed on either side can’t be told from these videos. Whether your two sides have become more alike can’t be said for certain.',
    );
    expect(text).not.toContain('more alike than before');
  });

  it('of one clip alone', () => {
    expect(said(lean(6.2, 2.1))).toBe(
      'In this video your upper body leaned about 6° to the left when your left foot landed and about 2° to the right when your right foot landed. ' +
        `That is a difference between your two sides that can be relied on.${END}`,
    );
    expect(said(lean(2, 2))).toContain('Your two sides are as alike as can be measured.');
    expect(said(lean(0.2, 0.1))).toContain('your upper body stayed nearly upright when either foot landed.');
    expect(said(lean(0.2, 3))).toContain(
      'stayed nearly upright when your left foot landed and leaned about 3° to the right when your right foot landed',
    );
    expect(said(lean(-2, -3))).toContain(
      'leaned about 2° to the right when your left foot landed and about 3° to the left when your right foot landed',
    );
    expect(said(null, lean(4, 1))).toContain('In this video your upper body leaned about 4°');
  });

  it('of a leg from the side', () => {
    expect(said(fromTheSide())).toBe(
      `In this video your left knee is bent by about 26° when the foot lands.${END}`,
    );
    expect(said(fromTheSide(), fromTheSide(8))).toBe(
      'When your left foot landed, the knee was bent by about 26° before and 34° after. ' +
        `The change when your left foot lands is larger than two videos of the same running differ by: it is real.${END}`,
    );
  });

  it('what differs between the videos instead of a change that may come from that', () => {
    expect(said(lean(7.2, 2.1), { ...lean(2.2, 1.5), activity: 'walking' })).toMatch(
      /The two videos differ in activity, which can change such numbers by itself, so no change here can be relied on\. This/,
    );
  });

  it('that there is nothing to tell, and then no more', () => {
    expect(said(null)).toBe('No video has been analysed yet.');
    expect(said(still())).toBe('Your two sides could not be compared in this video.');
    expect(said(lean(6, 2), still())).toBe('Your two sides could not be compared in both videos.');
    expect(said(lean(3, 2), lean(3, 2, { view: 'anterior' }))).toBe(
      'The two videos were filmed from different sides of you, so they can’t be compared.',
    );
  });

  it('no terms of the trade, and never a diagnosis', () => {
    for (const text of [
      said(lean(6, 2)),
      said(lean(6, 2), lean(1, 1)),
      said(fromTheSide(), fromTheSide(8)),
    ]) {
      expect(text).not.toMatch(/trunk|interval|striking|measure|verdict|asymmetr/i);
      expect(text).not.toMatch(/injur|weak|patholog|syndrome|should|tight|because of/i);
      expect(text).toMatch(/it is not a diagnosis\.$/);
    }
  });
});
