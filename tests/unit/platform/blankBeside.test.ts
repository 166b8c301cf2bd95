import { expect, it } from 'vitest';
import { blankBeside } from '../../../src/platform/pose/blankBeside.ts';

/** A white picture of 20 × 20, of which only what is round the box is left: one letter a pixel. */
function left(box: Parameters<typeof blankBeside>[1]): string[] {
  const side = 20;
  const data = new Uint32Array(side * side).fill(0xffffffff);
  blankBeside({ data, widthPx: side, heightPx: side }, box);
  const letters = Array.from(data, (pixel) => (pixel === 0xffffffff ? 'o' : '.')).join('');
  return Array.from({ length: side }, (_, row) => letters.slice(row * side, (row + 1) * side));
}

it('leaves the runner and what is round them', () => {
  // Eight rows high, so that two are left on every side.
  const rows = left({ left: 0.4, right: 0.5, top: 0.3, bottom: 0.7 });
  const runner = '......oooooo........';
  const beside = '.'.repeat(20);
  expect(rows).toEqual([...Array(4).fill(beside), ...Array(12).fill(runner), ...Array(4).fill(beside)]);
});

it('keeps to the picture where the runner is at its edge', () => {
  const rows = left({ left: -0.1, right: 0.1, top: 0.8, bottom: 1.2 });
  expect(rows.slice(0, 14)).toEqual(Array(14).fill('.'.repeat(20)));
  expect(rows.slice(14)).toEqual(Array(6).fill('oooo................'));
});

it('leaves nothing of a runner who is beside the picture', () => {
  expect(left({ left: 2, right: 2.1, top: 0.3, bottom: 0.7 }).join('')).not.toContain('o');
  expect(left({ left: 0.4, right: 0.5, top: 2, bottom: 2.4 }).join('')).not.toContain('o');
});
