import { expect, it } from 'vitest';
import { t95 } from '../../../src/core/stats/t95.ts';
import { tTail } from '../../../src/core/stats/tTail.ts';

/** R: qt(0.975, df) */
const FROM_R = [
  [2, 4.302652729749462],
  [2.1, 4.112152758173878],
  [2.7, 3.3921483831737507],
  [3, 3.1824463052837078],
  [4, 2.7764451051977934],
  [6.6, 2.393988426542737],
  [10, 2.228138851986274],
  [17.776, 2.102821310380221],
  [100, 1.9839715185235518],
  [10000, 1.960201239890626],
  [Number.POSITIVE_INFINITY, 1.959963984540054],
] as const;

it.each(FROM_R)('with %d degrees of freedom it is %d', (degreesOfFreedom, expected) => {
  const tolerance = degreesOfFreedom < 3 ? 3e-4 : 1e-5;
  expect(Math.abs(t95(degreesOfFreedom) / expected - 1)).toBeLessThan(tolerance);
});

it('is NaN below two degrees of freedom', () => {
  expect(t95(1.99)).toBeNaN();
  expect(t95(Number.NaN)).toBeNaN();
});

/** R: 2 * pt(-t, df) */
it.each([
  [0.1, 2.3, 0.928393387091238],
  [1, 6, 0.355917683749582],
  [2.5, 10.7, 0.030047071742179],
  [4, 40, 0.000265912395667],
  [12, 3, 0.001245015800789],
  [2.5, 1000, 0.0125785678011],
  [2.5, Number.POSITIVE_INFINITY, 0.0124193306516],
])('t beyond ±%d with %d degrees of freedom has p %d', (t, degreesOfFreedom, expected) => {
  expect(tTail(t, degreesOfFreedom)).toBeCloseTo(expected, 6);
  expect(tTail(-t, degreesOfFreedom)).toBe(tTail(t, degreesOfFreedom));
});
