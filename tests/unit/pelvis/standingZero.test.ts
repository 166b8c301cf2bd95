import { describe, expect, it } from 'vitest';
import { followPelvis, parameterOf } from '../../../src/core/pelvis/followPelvis.ts';
import { standingZero } from '../../../src/core/pelvis/standingZero.ts';
import { mean } from '../../../src/core/stats/mean.ts';
import { pelvisClip, printedCloth, swaying } from '../../fixtures/pelvisClip.ts';

const DEGREES = 180 / Math.PI;
const poseAt = swaying(4, 5);
const { track } = pelvisClip({ poseAt, filming: { durationS: 0.4 } });
const motion = followPelvis(track)!;
/** Where 0° lies on the motion's own scale. */
const trueZero = (name: 'obliquity' | 'rotation') =>
  mean(
    parameterOf(motion, name).map(
      (radians, frame) => radians * DEGREES - poseAt(track.timesS[frame]!)[`${name}Deg`]!,
    ),
  );
const standing = (changes: Parameters<typeof pelvisClip>[0] = {}, pxPerM = 400) =>
  pelvisClip({
    ...changes,
    filming: { durationS: 0.25, bounceM: 0, liftM: 0, seed: 5, pxPerM, ...changes?.filming },
  }).track;

describe('what level and straight ahead look like', () => {
  it.each([
    { obliquityDeg: 0, rotationDeg: 0 },
    { obliquityDeg: 2, rotationDeg: -3 },
    { obliquityDeg: -1.5, rotationDeg: 4 },
  ])('is read off a runner who stands $obliquityDeg° aslant and turned by $rotationDeg°', (pose) => {
    const zero = standingZero(motion, standing({ poseAt: () => pose }))!;
    const off = (name: 'obliquity' | 'rotation') =>
      zero[name] * DEGREES - trueZero(name) - pose[`${name}Deg`];
    expect(Math.abs(off('obliquity'))).toBeLessThan(0.2);
    expect(Math.abs(off('rotation'))).toBeLessThan(0.5);
  });

  it('does not mind a trunk more upright, or a step nearer to the camera', () => {
    const zero = standingZero(motion, standing({ poseAt: () => ({ obliquityDeg: 1, tiltDeg: 3 }) }, 410))!;
    expect(Math.abs(zero.obliquity * DEGREES - trueZero('obliquity') - 1)).toBeLessThan(0.2);
    expect(Math.abs(zero.rotation * DEGREES - trueZero('rotation'))).toBeLessThan(0.6);
  });

  it('is the same when asked again', () => {
    const still = standing();
    expect(standingZero(motion, still)).toBe(standingZero(motion, still));
  });
});

describe('is not known', () => {
  it('where the standing runner wears something else', () => {
    expect(standingZero(motion, standing({ cloth: printedCloth(9) }))).toBeNull();
  });

  it('without pictures, or without anybody in them', () => {
    expect(standingZero(motion, { ...standing(), pelvisPictures: null })).toBeNull();
    expect(standingZero(motion, standing({ isLost: () => true }))).toBeNull();
  });
});
