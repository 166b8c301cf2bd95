import { describe, expect, it } from 'vitest';
import {
  emptyPlaces,
  meshLines,
  PARAMETERS,
  PATCH_COLUMNS,
  PATCH_ROWS,
  PATCH_SAMPLES,
  type Parameter,
  placePatch,
} from '../../../src/core/pelvis/surface.ts';

const placed = (changes: Partial<Record<Parameter, number>> = {}) => {
  const places = emptyPlaces();
  placePatch(
    PARAMETERS.map((name) => changes[name] ?? 0),
    places,
  );
  return places;
};
const still = placed();
const sampleAt = (right: number, down: number) => {
  const found = still.right.findIndex((value, i) => value === right && still.down[i] === down);
  expect(found).toBeGreaterThanOrEqual(0);
  return found;
};
const moved = (changes: Partial<Record<Parameter, number>>, right: number, down: number) => {
  const [i, places] = [sampleAt(right, down), placed(changes)];
  return { right: places.right[i]! - right, down: places.down[i]! - down };
};

it('lies flat, one sample apart and evenly to both sides, where nothing moved', () => {
  const columns = Array.from({ length: PATCH_COLUMNS }, (_, i) => i - (PATCH_COLUMNS - 1) / 2);
  for (let row = 0; row < PATCH_ROWS; row += 1) {
    const line = still.right.subarray(row * PATCH_COLUMNS, (row + 1) * PATCH_COLUMNS);
    expect([...line]).toEqual(columns);
    const downs = still.down.subarray(row * PATCH_COLUMNS, (row + 1) * PATCH_COLUMNS);
    expect(new Set(downs)).toEqual(new Set([still.down[0]! + row]));
  }
  expect(still.right).toHaveLength(PATCH_SAMPLES);
  sampleAt(0, 0);
});

describe('each parameter does what its name says', () => {
  it('moves, grows and turns the whole', () => {
    expect(moved({ right: 2, down: -3 }, 7, 4)).toEqual({ right: 2, down: -3 });
    const grown = moved({ logScale: Math.log(1.1) }, 10, -10);
    expect(grown.right).toBeCloseTo(1, 9);
    expect(grown.down).toBeCloseTo(-1, 9);
    const turned = moved({ obliquity: Math.PI / 2 }, 10, 0);
    expect(turned.right).toBeCloseTo(-10, 9);
    expect(turned.down).toBeCloseTo(10, 9);
  });

  it('rotation moves the middle most, the outline hardly, and nothing up or down', () => {
    const turn = { rotation: 0.1 };
    expect(moved(turn, 0, 0).right).toBeGreaterThan(2);
    expect(Math.abs(moved(turn, 27, 0).right)).toBeLessThan(0.5 * moved(turn, 0, 0).right);
    expect(moved(turn, 15, 5).right).toBeLessThan(moved(turn, 0, 5).right);
    expect(moved(turn, 30, 0).right).toBeCloseTo(30 * (Math.cos(0.1) - 1), 9);
    expect(moved(turn, 12, 5).down).toBe(0);
  });

  it('tilt with the top away from the camera lifts what lies in front', () => {
    expect(moved({ tilt: 0.1 }, 0, 0).down).toBeLessThan(-2);
    expect(moved({ tilt: 0.1 }, 30, 0).down).toBeCloseTo(0, 9);
    expect(moved({ tilt: 0.1 }, 0, 0).right).toBe(0);
  });

  it('drag pulls its own half, more the lower it lies', () => {
    const drag = { dragRight: 1 };
    expect(moved(drag, 20, 10).down).toBeGreaterThan(moved(drag, 20, 0).down);
    expect(moved(drag, 20, 0).down).toBeGreaterThan(0.5);
    expect(moved(drag, -20, 10).down).toBeCloseTo(0, 3);
    expect(moved({ dragLeft: 1 }, -20, 10).down).toBeCloseTo(moved(drag, 20, 10).down, 9);
    expect(moved(drag, 20, -17).down).toBeLessThan(0.1);
  });
});

it('draws lines across and along', () => {
  const lines = meshLines(4, 5);
  expect(lines.map((line) => line.length)).toEqual([
    ...Array(4).fill(PATCH_COLUMNS),
    ...Array(5).fill(PATCH_ROWS),
  ]);
  expect(lines[0]![0]).toBe(0);
  expect(lines[3]!.at(-1)).toBe(PATCH_SAMPLES - 1);
  expect(new Set(lines[6]!.map((i) => still.right[i]))).toEqual(new Set([0]));
});
