import { expect, it, vi } from 'vitest';
import { remembered } from '../../src/core/remembered.ts';

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

it('tells words and numbers behind an object apart', () => {
  const compute = vi.fn((of: { n: number }, times: number, unit: string) => `${of.n * times} ${unit}`);
  const words = remembered(compute);
  const [one, alsoOne] = [{ n: 1 }, { n: 1 }];
  const said = () => [words(one, 2, 'm'), words(one, 2, 's'), words(one, 3, 'm'), words(alsoOne, 2, 'm')];
  expect(said()).toEqual(['2 m', '2 s', '3 m', '2 m']);
  expect(said()).toEqual(['2 m', '2 s', '3 m', '2 m']);
  expect(compute).toHaveBeenCalledTimes(4);
});
