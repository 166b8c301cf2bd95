import { describe, expect, it } from 'vitest';
import { halve, halveTo, type Pixels, turnUpright } from '../../../src/platform/video/pixels.ts';

const picture = (rows: readonly (readonly number[])[]): Pixels => ({
  data: Uint32Array.from(rows.flat()),
  widthPx: rows[0]!.length,
  heightPx: rows.length,
});
const rowsOf = ({ data, widthPx, heightPx }: Pixels) =>
  Array.from({ length: heightPx }, (_, y) => [...data.subarray(y * widthPx, (y + 1) * widthPx)]);

describe('turnUpright', () => {
  const coded = picture([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  it.each([
    [0, false, '123 456'],
    [90, false, '41 52 63'],
    [180, false, '654 321'],
    [270, false, '36 25 14'],
    [0, true, '321 654'],
    [90, true, '14 25 36'],
    [180, true, '456 123'],
    [270, true, '63 52 41'],
  ] as const)('turns clockwise by %i°, then mirrors: %s', (rotationDeg, flip, rows) => {
    const upright = rowsOf(turnUpright(coded, { rotationDeg, flip }));
    expect(upright.map((row) => row.join('')).join(' ')).toBe(rows);
  });
});

describe('halve', () => {
  it('takes the rounded mean of each block, channel by channel', () => {
    const rgba = (r: number, g: number, b: number, a: number) =>
      new Uint32Array(Uint8Array.of(r, g, b, a).buffer)[0]!;
    const half = halve(
      picture([
        [rgba(0, 255, 10, 255), rgba(1, 255, 20, 255), rgba(255, 0, 0, 255), rgba(255, 0, 0, 255)],
        [rgba(1, 255, 30, 255), rgba(1, 255, 40, 255), rgba(255, 0, 0, 255), rgba(255, 0, 2, 255)],
      ]),
    );
    expect([half.widthPx, half.heightPx]).toEqual([2, 1]);
    expect([...new Uint8Array(half.data.buffer)]).toEqual([1, 255, 25, 255, 255, 0, 1, 255]);
  });
});

describe('halveTo', () => {
  const blank = (widthPx: number, heightPx: number): Pixels => ({
    data: new Uint32Array(widthPx * heightPx),
    widthPx,
    heightPx,
  });

  it.each([
    [1280, 720, 1280, 720],
    [1080, 1920, 540, 960],
    [3840, 2160, 960, 540],
    [1501, 900, 1501, 900],
  ])('brings %i × %i to %i × %i', (width, height, halvedWidth, halvedHeight) => {
    const half = halveTo(blank(width, height), 1400);
    expect([half.widthPx, half.heightPx]).toEqual([halvedWidth, halvedHeight]);
  });
});
