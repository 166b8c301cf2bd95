import { describe, expect, it } from 'vitest';
import { cameraLeanSdDeg, sideBendFromForwardLeanDeg } from '../../../src/core/camera/forwardLean.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { readMeasure } from '../../../src/core/measures/read.ts';
import { analyticGait } from '../../fixtures/analyticGait.ts';
import { LEVEL_CAMERA } from '../../fixtures/levelCamera.ts';

const off = (deg: number, sdDeg = 1) => ({ ...LEVEL_CAMERA, yaw: { deg, sdDeg, source: 'body' } }) as const;

describe('a forward lean seen off the line of running', () => {
  it('appears toward the camera’s side from behind, away from it in front, and not at all from the side', () => {
    expect(sideBendFromForwardLeanDeg('posterior', off(7))).toBeCloseTo(8 * Math.sin((7 * Math.PI) / 180), 6);
    expect(sideBendFromForwardLeanDeg('posterior', off(-7))).toBeLessThan(-0.9);
    expect(sideBendFromForwardLeanDeg('anterior', off(7))).toBeLessThan(0);
    expect(sideBendFromForwardLeanDeg('left', off(7))).toBe(0);
    expect(sideBendFromForwardLeanDeg('posterior', off(0))).toBe(0);
  });

  it('is taken off the trunk’s side-bend, once to each side', () => {
    const lean = MEASURES.find(({ id }) => id === 'trunkSideBend')!;
    const gait = analyticGait();
    const straight = lean.compute(gait);
    const beside = lean.compute({ ...gait, camera: off(10) });
    if (straight.kind === 'withheld' || beside.kind === 'withheld') throw new Error('withheld');
    const moved = (side: 'left' | 'right') => beside.values[side][3]!.value - straight.values[side][3]!.value;
    expect(moved('right')).toBeCloseTo(-1.389, 3);
    expect(moved('left')).toBeCloseTo(1.389, 3);
  });
});

describe('what the camera leaves uncertain', () => {
  it('grows with doubt about level and direction, and off the line with doubt about the lean', () => {
    const sd = (camera: typeof LEVEL_CAMERA) => cameraLeanSdDeg('posterior', camera);
    expect(sd(off(0, 0))).toBeCloseTo(0.2, 6);
    expect(sd(off(0, 3))).toBeGreaterThan(sd(off(0, 1)));
    expect(sd(off(10))).toBeGreaterThan(sd(off(0)));
    expect(sd({ ...LEVEL_CAMERA, roll: { deg: 0, sdDeg: 1, source: 'scene' } })).toBeGreaterThan(1);
  });

  it('withholds the trunk’s side-bend, not its range, where left − right may be off by more than 2°', () => {
    const read = (id: string, camera: typeof LEVEL_CAMERA) =>
      readMeasure(MEASURES.find((measure) => measure.id === id)!, { ...analyticGait(), camera });
    const unlevel = { ...LEVEL_CAMERA, roll: { deg: 0, sdDeg: 1.5, source: 'assumed' } } as const;
    expect(read('trunkSideBend', LEVEL_CAMERA).kind).toBe('values');
    expect(read('trunkSideBend', unlevel)).toMatchObject({
      withheld: { code: 'cameraUnknown', message: expect.stringContaining('set the level by hand') },
    });
    expect(read('trunkSideBendPeak', unlevel).kind).toBe('withheld');
    expect(read('trunkSideBendRange', unlevel).kind).toBe('values');
    expect(read('trunkSideBend', off(14, 6))).toMatchObject({
      withheld: { message: expect.stringContaining('film from straight behind') },
    });
  });
});
