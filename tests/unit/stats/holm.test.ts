import { expect, it } from 'vitest';
import { effectSize } from '../../../src/core/stats/effectSize.ts';
import { heldTogether } from '../../../src/core/stats/holm.ts';
import { summarize } from '../../../src/core/stats/summarize.ts';
import { judge } from '../../../src/core/stats/verdict.ts';

/** A difference with a two-sided p of its own: twice the limit gives 0.0001, 1.02 times 0.046. */
const difference = (inLimits: number, systematic95: number | null = 1) =>
  judge(
    {
      value: 2 * inLimits,
      ci95: { low: 2 * inLimits, high: 2 * inLimits },
      degreesOfFreedom: Number.POSITIVE_INFINITY,
      fewest: 12,
    },
    { mdc: { value: 2, source: 'test' }, systematic95, systematicUnknown: '', show: String },
  );
const verdicts = (list: Parameters<typeof heldTogether>[0]) =>
  heldTogether(list).map(({ verdict }) => verdict);

it('leaves a single difference as it is', () => {
  expect(verdicts([difference(1.02)])).toEqual(['real']);
});

it('takes back what is certain alone but not among many, and says so', () => {
  const held = heldTogether([difference(1.02), difference(0.2), difference(0.3)]);
  expect(held[0]!.verdict).toBe('unclear');
  expect(held[0]!.reason).toMatch(/3 differences are looked at together/);
  expect(held[1]).toEqual(difference(0.2));
});

it('steps down: p.adjust(c(1e-4, 0.014, 0.026), "holm") leaves the first two below 0.05', () => {
  // 0.014 · 2 = 0.028; with 0.046 as third: 0.046 · 1 < 0.05, so all three stand.
  expect(verdicts([difference(2), difference(1.255), difference(1.02)])).toEqual(['real', 'real', 'real']);
  // 0.028 · 2 = 0.056: the second fails, and with it everything behind.
  expect(verdicts([difference(2), difference(1.12), difference(1.02)])).toEqual([
    'real',
    'unclear',
    'unclear',
  ]);
});

it('does not count what could never be called real', () => {
  const unknown = difference(3, null);
  expect(verdicts([difference(1.02), unknown, unknown, unknown])).toEqual([
    'real',
    'unclear',
    'unclear',
    'unclear',
  ]);
});

it('Hedges’ g of R’s sleep data is −0.797', () => {
  // effsize::cohen.d(extra ~ group, sleep, hedges.correction = TRUE)
  const first = summarize([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const second = summarize([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  expect(effectSize(second, first)).toBeCloseTo(-0.797, 3);
  expect(effectSize(summarize([1, 2]), first)).toBeNull();
  expect(effectSize(summarize([2, 2, 2]), summarize([3, 3, 3]))).toBeNull();
});
