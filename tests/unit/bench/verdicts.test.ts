import { describe, expect, it } from 'vitest';
import { QUESTIONS, simulate } from '../../../bench/verdicts/simulate.ts';

/** With 7 and 20 strikes a side, % of 1,000 comparisons, at the stronger of the two memories that the table in docs/methods.md has. */
const shares = (
  question: (typeof QUESTIONS)[number],
  trueSize: number,
  { measures = 1, memory = 0.5, comparisons = 1000 } = {},
) =>
  [7, 20].map(
    (strikes) =>
      simulate({ question, strikes, memory, together: 0, trueSize, measures, comparisons }, 7).realShare,
  );

describe.each(QUESTIONS)('of 1,000 simulated comparisons (%s)', (question) => {
  it('at most 5 % are called real where nothing differs, also where strikes follow each other', () => {
    expect(Math.max(...shares(question, 0))).toBeLessThanOrEqual(0.05);
    expect(Math.max(...shares(question, 0, { memory: 0 }))).toBeLessThanOrEqual(0.05);
  });

  it('at least three quarters are called real at twice what can be detected, from 7 strikes that follow each other', () => {
    const [few, many] = shares(question, 2);
    expect(few).toBeGreaterThanOrEqual(0.75);
    expect(many).toBeGreaterThanOrEqual(0.88);
    expect(Math.min(...shares(question, 2, { memory: 0 }))).toBeGreaterThanOrEqual(0.8);
  });
});

it('at most 5 % of runners have any real change where nothing changed, however many measures are looked at', {
  timeout: 60_000,
}, () => {
  expect(Math.max(...shares('change', 0, { measures: 9, comparisons: 4000 }))).toBeLessThanOrEqual(0.05);
});

it('at least 80 % of true changes of twice what can be detected are called real', () => {
  expect(Math.min(...shares('change', 2))).toBeGreaterThanOrEqual(0.8);
});
