import { describe, expect, it } from 'vitest';
import { blur, slopes } from '../../../src/core/pelvis/image.ts';

const [ROWS, COLUMNS] = [61, 81];
const image = (value: (row: number, column: number) => number, rows = ROWS, columns = COLUMNS) =>
  Float32Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns));
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);
const dot = image((row, column) => (row === 30 && column === 40 ? 1000 : 0));

describe.each([0.5, 1.5, 3, 6.3])('a blur of %f samples', (sigma) => {
  it('leaves one brightness as it is, up to the border', () => {
    for (const value of blur(
      image(() => 7),
      ROWS,
      COLUMNS,
      sigma,
    )) {
      expect(value).toBeCloseTo(7, 5);
    }
  });

  it('keeps the light of a dot, where it is, and spreads it as wide as it should', () => {
    const blurred = blur(dot, ROWS, COLUMNS, sigma);
    expect(sum(blurred)).toBeCloseTo(1000, 1);
    const rows = blurred.map((value, i) => value * (Math.floor(i / COLUMNS) - 30));
    const columns = blurred.map((value, i) => value * ((i % COLUMNS) - 40));
    expect(sum(rows)).toBeCloseTo(0, 1);
    expect(sum(columns)).toBeCloseTo(0, 1);
    const square = blurred.map((value, i) => value * ((i % COLUMNS) - 40) ** 2);
    // Whole samples and cut ends take or add some.
    expect(Math.abs(Math.sqrt(sum(square) / 1000) / sigma - 1)).toBeLessThan(0.12);
  });

  it('does not mix channels', () => {
    const two = new Float32Array(2 * dot.length);
    two.set(dot, dot.length);
    const blurred = blur(two, ROWS, COLUMNS, sigma);
    expect(blurred.subarray(0, dot.length).every((value) => value === 0)).toBe(true);
    expect(blurred.subarray(dot.length)).toEqual(blur(dot, ROWS, COLUMNS, sigma));
  });

  it('stands pictures smaller than itself', () => {
    for (const value of blur(
      image(() => 3, 2, 1),
      2,
      1,
      sigma,
    )) {
      expect(value).toBeCloseTo(3, 5);
    }
  });

  it('mirrors at the border', () => {
    const [half, whole] = [5, 9];
    const corner = image((row, column) => row * row + 3 * column * row, half, half);
    const mirrored = image(
      (row, column) => Math.abs(row - 4) ** 2 + 3 * Math.abs(column - 4) * Math.abs(row - 4),
      whole,
      whole,
    );
    const [a, b] = [blur(corner, half, half, sigma), blur(mirrored, whole, whole, sigma)];
    expect(a[0]).toBeCloseTo(b[4 * whole + 4]!, 3);
    expect(a[2 * half + 1]).toBeCloseTo(b[6 * whole + 5]!, 3);
  });
});

it('blurs widely almost as a Gaussian does', () => {
  const blurred = blur(dot, ROWS, COLUMNS, 6.3);
  // As wide as three running means over thirteen samples.
  const sigma = Math.sqrt((3 * (13 ** 2 - 1)) / 12);
  const peak = 1000 / (2 * Math.PI * sigma ** 2);
  for (let i = 0; i < dot.length; i += 1) {
    const [down, right] = [Math.floor(i / COLUMNS) - 30, (i % COLUMNS) - 40];
    const gaussian = peak * Math.exp(-0.5 * ((right * right + down * down) / sigma ** 2));
    expect(Math.abs(blurred[i]! - gaussian)).toBeLessThan(0.12 * peak);
  }
});

it('finds the slopes of a ramp', () => {
  const { right, down } = slopes(
    image((row, column) => 3 * column - 2 * row),
    ROWS,
    COLUMNS,
  );
  for (let row = 1; row < ROWS - 1; row += 1) {
    for (let column = 1; column < COLUMNS - 1; column += 1) {
      expect(right[row * COLUMNS + column]).toBeCloseTo(3, 6);
      expect(down[row * COLUMNS + column]).toBeCloseTo(-2, 6);
    }
  }
  expect(right[5 * COLUMNS]).toBeCloseTo(0, 6);
  expect(down[5]).toBeCloseTo(0, 6);
});
