import { describe, expect, it } from 'vitest';
import { cameraSetup } from '../../../src/core/camera/cameraSetup.ts';
import { FROM_BEHIND, filmed, TREADMILL, upright } from '../../fixtures/scene.ts';

const ROOM = [...TREADMILL, ...[-1.6, -0.9, 0.8, 1.5].map((z) => upright(3.5, z, 0.2, 2.2))];
const clip = (rolls: readonly number[]) =>
  filmed(
    rolls.map((rollDeg) => ({ ...FROM_BEHIND, rollDeg })),
    ROOM,
  );
const steady = clip([2, 2, 2, 2, 2]);

describe('how the camera was held', () => {
  it('comes from the scene where it speaks', () => {
    const { roll, yaw } = cameraSetup(steady, 'posterior');
    expect(roll.source).toBe('scene');
    expect(Math.abs(roll.deg - 2)).toBeLessThan(2 * roll.sdDeg);
    expect(yaw?.source).toMatch(/^scene/);
  });

  it('is assumed, with wide doubt, where nothing speaks', () => {
    const { roll, yaw } = cameraSetup(filmed([FROM_BEHIND], []), 'posterior');
    expect(roll).toEqual({ deg: 0, sdDeg: 1.5, source: 'assumed' });
    expect(yaw?.sdDeg).toBeGreaterThanOrEqual(2.5);
    expect(cameraSetup(steady, 'left').yaw).toBeNull();
  });

  it('is what a person says, whatever the scene says', () => {
    const { roll, yaw } = cameraSetup(steady, 'posterior', { rollDeg: -1, yawDeg: 5 });
    expect(roll).toMatchObject({ deg: -1, source: 'person' });
    expect(yaw).toMatchObject({ deg: 5, source: 'person' });
    expect(roll.sdDeg).toBeCloseTo(0.4, 1);
  });

  it('keeps the drift of a hand-held camera in a level set by hand, for it holds for one frame', () => {
    const drifting = clip([0.5, 3, 2, 1, 3.5]);
    expect(cameraSetup(drifting, 'posterior', { rollDeg: 2 }).roll.sdDeg).toBeGreaterThan(1);
  });
});
