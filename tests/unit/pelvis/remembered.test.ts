import { expect, it, vi } from 'vitest';
import { remembered } from '../../../src/core/pelvis/remembered.ts';

it('computes once for the same two objects, and anew for others', () => {
  const compute = vi.fn((a: { n: number }, b: { n: number }) => a.n + b.n);
  const sum = remembered(compute);
  const [one, two, alsoTwo] = [{ n: 1 }, { n: 2 }, { n: 2 }];
  expect([sum(one, two), sum(one, two), sum(one, alsoTwo), sum(two, one)]).toEqual([3, 3, 3, 3]);
  expect(compute).toHaveBeenCalledTimes(3);
});

it('remembers “nothing” too', () => {
  const compute = vi.fn(() => null);
  const nothing = remembered(compute);
  const [a, b] = [{}, {}];
  expect([nothing(a, b), nothing(a, b)]).toEqual([null, null]);
  expect(compute).toHaveBeenCalledTimes(1);
});
