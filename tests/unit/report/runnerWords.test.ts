import { describe, expect, it } from 'vitest';
import { compareTrials } from '../../../src/core/compare.ts';
import { runnerWords } from '../../../src/core/report/runnerWords.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { leaningTrial } from '../../fixtures/analyticTrial.ts';

const lean = (left: number, right: number, filming = {}) => leaningTrial('clip', left, right, filming);
const said = (before: Trial | null, after: Trial | null = null) =>
  runnerWords(before, after, before && after ? compareTrials(before, after) : null);

describe('the runner reads', () => {
  it('what the body did, without terms of the trade', () => {
    const text = said(lean(6.2, 2.1), lean(1.2, 2.1));
    expect(text).toContain(
      'Before, your upper body leaned about 6° to the left when your left foot landed and leaned about 2° to the right when your right foot landed.',
    );
    expect(text).not.toMatch(/trunk|interval|striking|measure|verdict/i);
  });

  it('that nothing changed where nothing did', () => {
    expect(said(lean(3, 2), lean(2.9, 2))).toContain('nothing changed that can be told from chance');
  });

  it('that it can’t be told where it can’t', () => {
    const text = said(lean(3, 2), lean(1, 2));
    expect(text).toContain('can’t be told from these videos');
    expect(text).not.toContain('more alike than before');
  });

  it('of one clip alone', () => {
    expect(said(lean(0.2, 0.1))).toContain('stayed nearly upright when your left foot landed');
    expect(said(null, lean(4, 1))).toContain('In this video your upper body leaned about 4°');
  });

  it('that clips from different sides can’t be compared, and nothing of clips that are not there', () => {
    expect(said(lean(3, 2), lean(3, 2, { view: 'anterior' }))).toContain('filmed from different sides');
    expect(said(null)).toContain('No video has been analysed yet.');
  });

  it('never a diagnosis', () => {
    for (const text of [said(lean(6, 2)), said(lean(6, 2), lean(1, 1))]) {
      expect(text).toMatch(/it is not a diagnosis\.$/);
    }
  });
});
