import { expect, it } from 'vitest';
import { stretchesOf } from '../../../src/platform/pose/stretches.ts';

it('shares frames between the pairs, without gap or overlap', () => {
  const stretches = stretchesOf({ first: 50, end: 1051 }, 4);
  expect(stretches).toHaveLength(4);
  expect(stretches[0]?.first).toBe(50);
  expect(stretches.at(-1)?.end).toBe(1051);
  for (const [k, { first, end }] of stretches.entries()) {
    expect(end - first).toBeGreaterThan(248);
    if (k > 0) expect(first).toBe(stretches[k - 1]?.end);
  }
});

it('keeps short clips whole, and one pair’s clip too', () => {
  expect(stretchesOf({ first: 0, end: 239 }, 4)).toEqual([{ first: 0, end: 239 }]);
  expect(stretchesOf({ first: 0, end: 240 }, 4)).toHaveLength(2);
  expect(stretchesOf({ first: 0, end: 5000 }, 1)).toHaveLength(1);
  expect(stretchesOf({ first: 10, end: 10 }, 4)).toEqual([{ first: 10, end: 10 }]);
});
