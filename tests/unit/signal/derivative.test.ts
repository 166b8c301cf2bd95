import { expect, it } from 'vitest';
import { derivative } from '../../../src/core/signal/derivative.ts';

const uneven = Float64Array.of(0, 0.01, 0.05, 0.06, 0.1);

it('is exact on a parabola at uneven times, one-sided at the ends', () => {
  const slopes = derivative(
    uneven,
    uneven.map((t) => 5 + 2 * t - 30 * t * t),
  );
  for (const i of [1, 2, 3]) expect(slopes[i]).toBeCloseTo(2 - 60 * uneven[i]!, 9);
  expect(slopes[0]).toBeCloseTo(2 - 30 * 0.01, 9);
  expect(slopes[4]).toBeCloseTo(2 - 30 * 0.16, 9);
});

it('is the central difference at even times', () => {
  expect([...derivative(Float64Array.of(0, 1, 2), Float64Array.of(1, 100, 5))]).toEqual([99, 2, -95]);
});

it('is NaN at a gap and next to it', () => {
  const slopes = derivative(
    Float64Array.of(0, 1, 2, 3, 4, 5, 6),
    Float64Array.of(0, 1, 2, Number.NaN, 4, 5, 6),
  );
  expect([...slopes]).toEqual([1, 1, Number.NaN, Number.NaN, Number.NaN, 1, 1]);
});
