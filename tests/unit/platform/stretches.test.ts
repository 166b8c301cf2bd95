import { expect, it } from 'vitest';
import { LOOKS_OF_A_COPY } from '../../../src/platform/pose/modelCopy.ts';
import { LONG_LEAD_FRAMES, stretchesOf } from '../../../src/platform/pose/stretches.ts';

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
  expect(stretchesOf({ first: 0, end: 1800 }, 1)).toHaveLength(1);
  expect(stretchesOf({ first: 10, end: 10 }, 4)).toEqual([{ first: 10, end: 10 }]);
});

it.each([1, 3])('has no stretch that a copy of the model could not look at alone, for %i pairs', (pairs) => {
  for (const frames of [1801, 3000, 18_000, 36_001]) {
    const stretches = stretchesOf({ first: 0, end: frames }, pairs);
    const longest = Math.max(...stretches.map(({ first, end }) => end - first));
    expect(longest + LONG_LEAD_FRAMES).toBeLessThan(LOOKS_OF_A_COPY - 1);
    expect(stretches.length).toBeLessThan(frames / 1800 + pairs);
    expect(stretches.at(-1)?.end).toBe(frames);
  }
});
