import { expect, it } from 'vitest';
import { writeLab } from '../../../src/core/pelvis/lab.ts';

const lab = (red: number, green: number, blue: number): number[] => {
  const out = new Uint8Array(5);
  writeLab(red, green, blue, out, 1);
  expect([out[0], out[4]]).toEqual([0, 0]);
  return [...out.subarray(1, 4)];
};

// L*, a* and b* of sRGB under D65 as colour calculators give them, to bytes: 2.55 L*, a* + 128, b* + 128.
it.each([
  ['white', [255, 255, 255], [100, 0, 0]],
  ['black', [0, 0, 0], [0, 0, 0]],
  ['red', [255, 0, 0], [53.24, 80.09, 67.2]],
  ['green', [0, 255, 0], [87.74, -86.18, 83.18]],
  ['blue', [0, 0, 255], [32.3, 79.19, -107.86]],
  ['yellow', [255, 255, 0], [97.14, -21.55, 94.48]],
  ['cyan', [0, 255, 255], [91.11, -48.09, -14.13]],
  ['magenta', [255, 0, 255], [60.32, 98.23, -60.82]],
  ['middle grey', [128, 128, 128], [53.59, 0, 0]],
  ['almost black', [5, 5, 5], [1.37, 0, 0]],
] as const)('%s', (_, [red, green, blue], [lightness, a, b]) => {
  const found = lab(red, green, blue);
  [lightness * 2.55, a + 128, b + 128].forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThan(0.6);
  });
});

it('takes what lies between bytes', () => {
  expect(lab(127.6, 128.4, 128)).toEqual(lab(128, 128, 128));
});
