import { describe, expect, it } from 'vitest';
import { patchIn, pictureOf } from '../../../src/core/pelvis/patch.ts';
import { CHANNELS, COLUMNS, ROWS, VALUES_PER_PICTURE } from '../../../src/core/pelvis/pelvisPictures.ts';
import {
  emptyPlaces,
  PARAMETER_COUNT,
  PATCH_COLUMNS,
  PATCH_ROWS,
  PATCH_SAMPLES,
  placePatch,
} from '../../../src/core/pelvis/surface.ts';

const still = emptyPlaces();
placePatch(new Float64Array(PARAMETER_COUNT), still);
/** A picture from brightness by place from its middle, the same in every channel but for its sign. */
const picture = (brightness: (right: number, down: number) => number) =>
  Float32Array.from({ length: CHANNELS * ROWS * COLUMNS }, (_, i) => {
    const at = i % (ROWS * COLUMNS);
    const sign = i < ROWS * COLUMNS ? 1 : -1;
    return sign * brightness((at % COLUMNS) - (COLUMNS - 1) / 2, Math.floor(at / COLUMNS) - (ROWS - 1) / 2);
  });
const MIDDLE = Array.from({ length: PATCH_SAMPLES }, (_, i) => i).filter((i) => {
  const [row, column] = [Math.floor(i / PATCH_COLUMNS), i % PATCH_COLUMNS];
  return row > 12 && row < PATCH_ROWS - 12 && column > 20 && column < PATCH_COLUMNS - 21;
});

describe('the patch without light and shade', () => {
  it('is nothing where brightness is even, or changes slowly', () => {
    for (const value of patchIn(
      picture(() => 90),
      still,
      0,
      0,
    ))
      expect(Math.abs(value)).toBeLessThan(1e-3);
    const ramp = patchIn(
      picture((right, down) => 100 + 2 * right - down),
      still,
      0,
      0,
    );
    for (const i of MIDDLE) expect(Math.abs(ramp[i]!)).toBeLessThan(3);
  });

  it('keeps what is fine, in each channel', () => {
    const stripes = patchIn(
      picture((right) => 80 + 20 * Math.cos(right)),
      still,
      0,
      0,
    );
    for (const i of MIDDLE) {
      expect(Math.abs(stripes[i]! - 20 * Math.cos(still.right[i]!))).toBeLessThan(2);
      expect(stripes[PATCH_SAMPLES + i]).toBeCloseTo(-stripes[i]!, 4);
    }
  });

  it('is read where the hips are, between samples too', () => {
    const wave = (right: number, down: number) => 20 * Math.cos(0.8 * right) * Math.cos(0.6 * down);
    const moved = patchIn(
      picture((right, down) => wave(right - 4.5, down + 3)),
      still,
      4.5,
      -3,
    );
    const own = patchIn(picture(wave), still, 0, 0);
    for (const i of MIDDLE) expect(Math.abs(moved[i]! - own[i]!)).toBeLessThan(3);
  });
});

it('takes one frame’s picture apart into channels', () => {
  const values = new Uint8Array(VALUES_PER_PICTURE).map((_, i) => [10, 20, 30][i % CHANNELS]!);
  const planes = pictureOf(values, 0.5);
  for (const [channel, value] of [10, 20, 30].entries()) {
    const plane = planes.subarray(channel * ROWS * COLUMNS, (channel + 1) * ROWS * COLUMNS);
    for (const brightness of plane) expect(brightness).toBeCloseTo(value, 4);
  }
});
