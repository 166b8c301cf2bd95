import { describe, expect, it } from 'vitest';
import {
  doPelvisTask,
  followingPelvis,
  followPelvis,
  hipInPictures,
  parameterOf,
  pelvisWork,
  seenIn,
} from '../../../src/core/pelvis/followPelvis.ts';
import type { PelvisMotion } from '../../../src/core/pelvis/pelvisMotion.ts';
import { joinShares, pictureShares, shareBounds, taskShares } from '../../../src/core/pelvis/shareTask.ts';
import { PARAMETER_COUNT, type Parameter } from '../../../src/core/pelvis/surface.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import {
  FPS,
  type PelvisPose,
  pelvisClip,
  plainCloth,
  printedCloth,
  rmsAboutMean,
  STRIDE_S,
  swaying,
} from '../../fixtures/pelvisClip.ts';

/** Follows a clip; how far each angle is off, degrees, root mean square about the mean. */
function follow(track: PoseTrack, poseAt: (timeS: number) => Partial<PelvisPose>) {
  const motion = followPelvis(track)!;
  const off = (name: 'obliquity' | 'rotation' | 'tilt') =>
    rmsAboutMean(
      degOf(motion, name),
      track.timesS.map((timeS) => poseAt(timeS)[`${name}Deg`] ?? 0),
    );
  return { motion, obliquity: off('obliquity'), rotation: off('rotation') };
}
const degOf = (motion: PelvisMotion, name: Parameter) =>
  parameterOf(motion, name).map((radians) => (radians * 180) / Math.PI);
const pull = (timeS: number) => ({ dragLeft: 4 * Math.sin((2 * Math.PI * timeS) / STRIDE_S) });

describe('a printed pelvis', () => {
  const poseAt = (timeS: number) => ({ ...swaying(5, 5)(timeS), tiltDeg: 2 * Math.cos(31 * timeS) });
  const isLost = (timeS: number) => timeS > 0.31 && timeS < 0.39;
  const { track } = pelvisClip({ poseAt, isLost });
  const motion = followPelvis(track)!;
  const truth = (name: keyof PelvisPose) => track.timesS.map((timeS) => poseAt(timeS)[name as 'tiltDeg']);

  it('is followed to a tenth of a degree and two', () => {
    expect(rmsAboutMean(degOf(motion, 'obliquity'), truth('obliquityDeg'))).toBeLessThan(0.1);
    expect(rmsAboutMean(degOf(motion, 'rotation'), truth('rotationDeg'))).toBeLessThan(0.2);
  });

  it('is NaN where nobody was found, and only there', () => {
    track.timesS.forEach((timeS, frame) => {
      const one = motion.parameters.subarray(frame * PARAMETER_COUNT, (frame + 1) * PARAMETER_COUNT);
      expect(one.every(Number.isNaN)).toBe(isLost(timeS));
      expect(one.every(Number.isFinite)).toBe(!isLost(timeS));
    });
    expect(parameterOf(motion, 'obliquity').filter(Number.isNaN)).toHaveLength(2);
  });

  it('comes with its patch, its spacing and how sure it is', () => {
    expect(motion.spacingPx).toBeCloseTo((400 * 0.49) / 90, 6);
    expect(motion.patch.some((value) => Math.abs(value) > 5)).toBe(true);
    expect(motion.noise).toBeGreaterThan(0.2);
    expect(motion.noise).toBeLessThan(1.5);
    expect(motion.obliquitySdDeg).toBeGreaterThan(0.005);
    expect(motion.obliquitySdDeg).toBeLessThan(0.05);
    expect(motion.rotationSdDeg).toBeGreaterThan(motion.obliquitySdDeg);
    expect(motion.rotationSdDeg).toBeLessThan(0.15);
  });

  it('is the same when the work is shared', () => {
    const pictures = track.pelvisPictures!;
    const hip = hipInPictures(track, pictures);
    const bounds = shareBounds(pictures, 3);
    const seen = pictureShares(pictures, bounds).map((share) => seenIn(share, hip));
    const following = followingPelvis(pictures, hip);
    let looked = 0;
    let step = following.next();
    while (!step.done) {
      const shares = taskShares(step.value, bounds).map((task, k) =>
        doPelvisTask(task, seen[k]!, () => {
          looked += 1;
        }),
      );
      step = following.next(joinShares(shares));
    }
    expect(step.value).toEqual(motion);
    expect(looked).toBe(pelvisWork(hip));
  });
});

// What takes long is computed outside of the tests, which have a time limit.
describe('a shadow that wanders over it', () => {
  const poseAt = swaying(5, 5);
  const shadow = (timeS: number, right: number, down: number) =>
    40 * Math.exp(-0.5 * (((right - 80 * (timeS - 0.2)) / 10) ** 2 + (down / 14) ** 2));
  const { obliquity, rotation } = follow(
    pelvisClip({ poseAt, shadow, filming: { durationS: STRIDE_S } }).track,
    poseAt,
  );

  it('does not lead astray', () => {
    expect(obliquity).toBeLessThan(0.15);
    expect(rotation).toBeLessThan(0.4);
  });
});

describe('a thigh that pulls the skin up and down', () => {
  const { motion, obliquity, rotation } = follow(
    pelvisClip({ poseAt: pull, filming: { durationS: STRIDE_S } }).track,
    pull,
  );

  it('is hardly taken for the pelvis', () => {
    // Four samples on one side are two centimetres: taken for obliquity they would be several degrees.
    expect(obliquity).toBeLessThan(0.4);
    expect(rotation).toBeLessThan(0.3);
    const drag = parameterOf(motion, 'dragLeft');
    expect(Math.max(...drag) - Math.min(...drag)).toBeGreaterThan(5);
  });
});

describe('plain cloth', () => {
  const clip = (cloth: ReturnType<typeof printedCloth>) =>
    followPelvis(pelvisClip({ poseAt: swaying(3, 3), cloth, filming: { durationS: 0.3 } }).track)!;
  const [printed, plain] = [clip(printedCloth(2)), clip(plainCloth)];

  it('leaves more open', () => {
    expect(plain.rotationSdDeg).toBeGreaterThan(0.2);
    expect(plain.rotationSdDeg).toBeGreaterThan(3 * printed.rotationSdDeg);
    expect(plain.obliquitySdDeg).toBeGreaterThan(3 * printed.obliquitySdDeg);
  });
});

it('wants eight pictures', () => {
  const clip = (frames: number) => pelvisClip({ filming: { durationS: frames / FPS } }).track;
  expect(followPelvis(clip(7))).toBeNull();
  expect(followPelvis(clip(8))).not.toBeNull();
  const lost = pelvisClip({ filming: { durationS: 9 / FPS }, isLost: (timeS) => timeS < 0.05 }).track;
  expect(followPelvis(lost)).toBeNull();
  expect(followPelvis({ ...clip(8), pelvisPictures: null })).toBeNull();
});
