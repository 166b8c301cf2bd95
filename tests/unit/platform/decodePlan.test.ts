import { expect, it } from 'vitest';
import { dispensability, nextStretch } from '../../../src/platform/video/decodePlan.ts';

const FRAMES = 300;

/** Decodes as it is planned, with a cache of the given size, until nothing is asked for any more. */
function settle(kept: Set<number>, focus: number, isBackward: boolean, capacity: number): readonly number[] {
  const decoded: number[] = [];
  while (decoded.length < 10 * capacity) {
    const stretch = nextStretch({
      focus,
      isBackward,
      has: (frame) => kept.has(frame),
      frames: FRAMES,
      capacity,
    });
    if (!stretch) return decoded;
    for (let frame = stretch.from; frame <= stretch.to; frame += 1) {
      decoded.push(frame);
      if (kept.size === capacity) {
        const [least] = [...kept].sort((a, b) => dispensability(b, focus) - dispensability(a, focus));
        kept.delete(least!);
      }
      kept.add(frame);
    }
  }
  throw new Error('It never comes to rest.');
}

it('decodes the frame that is looked at first, and nothing before it after a jump', () => {
  expect(settle(new Set(), 100, false, 60)[0]).toBe(100);
});

it('comes to rest with what the next steps both ways need', () => {
  const kept = new Set<number>();
  settle(kept, 100, false, 60);
  for (const frame of [80, 90, 99, 100, 101, 108]) expect(kept.has(frame)).toBe(true);
});

it('fetches a whole stretch at a time when stepping back, well before it is needed', () => {
  const kept = new Set(Array.from({ length: 30 }, (_, i) => 100 + i));
  expect(
    nextStretch({ focus: 100, isBackward: true, has: (f) => kept.has(f), frames: FRAMES, capacity: 60 }),
  ).toEqual({ from: 76, to: 99 });
});

it('has every frame ready that is stepped back to, one by one', () => {
  const kept = new Set<number>();
  settle(kept, 250, false, 60);
  for (let focus = 249; focus >= 0; focus -= 1) {
    expect(kept.has(focus)).toBe(true);
    settle(kept, focus, true, 60);
  }
});

it.each([4, 5, 6, 7, 10, 13, 24, 61, 92, 120])('comes to rest with %i pictures anywhere', (capacity) => {
  const kept = new Set<number>();
  for (const [focus, isBackward] of [
    [0, false],
    [1, false],
    [2, false],
    [299, false],
    [298, true],
    [297, true],
    [150, false],
    [149, true],
    [150, false],
    [3, false],
    [2, true],
    [0, true],
  ] as const) {
    settle(kept, focus, isBackward, capacity);
    expect(kept.has(focus)).toBe(true);
    expect(kept.size).toBeLessThanOrEqual(capacity);
  }
});
