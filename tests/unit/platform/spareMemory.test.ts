import { expect, it } from 'vitest';
import { uprightPixels } from '../../../src/platform/video/framePixels.ts';
import { SpareMemory } from '../../../src/platform/video/spareMemory.ts';

it('hands out again what fits, once', () => {
  const memory = new SpareMemory();
  const given = new Uint32Array(6);
  memory.give(given);
  expect(memory.take(5)).not.toBe(given);
  expect(memory.take(6)).toBe(given);
  expect(memory.take(6)).not.toBe(given);
});

it('does not keep what nobody takes', () => {
  const memory = new SpareMemory();
  const old = new Uint32Array(6);
  memory.give(old);
  for (let k = 0; k < 20; k += 1) memory.give(new Uint32Array(5));
  expect(memory.take(6)).not.toBe(old);
});

it('is all that a picture which is halved twice and turned needs, from the second one on', () => {
  const memory = new SpareMemory();
  const made = new Set<Uint32Array>();
  const raw = {
    data: Uint32Array.from({ length: 32 * 16 }, (_, i) => Math.imul(i, 0x01010101)),
    widthPx: 32,
    heightPx: 16,
    orientation: { rotationDeg: 90, flip: false },
  } as const;
  const first = uprightPixels(raw, 8, memory);
  const pixels = first.data.slice();
  for (let k = 0; k < 5; k += 1) {
    const { data } = uprightPixels(raw, 8, memory);
    // Other memory than that of the first, which is still in use, and all of it written anew.
    expect(data).not.toBe(first.data);
    expect(data).toEqual(pixels);
    made.add(data);
    memory.give(data.fill(7));
  }
  expect(made.size).toBe(1);
  expect([first.widthPx, first.heightPx]).toEqual([4, 8]);
  expect(raw.data[1]).toBe(0x01010101);
});
