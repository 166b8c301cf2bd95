import { dipFromLevelDeg } from '../../src/core/geometry/angles.ts';
import { levelled } from '../../src/core/geometry/points.ts';
import { landmarkSeries } from '../../src/core/pose/track.ts';
import { lowPass } from '../../src/core/signal/lowPass.ts';
import type { PelvisEstimator } from './estimator.ts';

const CUTOFF_HZ = 10;
const DEGREES = 180 / Math.PI;

/** The pose model alone: the line through its hips in the picture, and how its hips turn in its own space. */
export const keyPoints: PelvisEstimator = {
  id: 'keyPoints',
  label: 'hip key points',
  estimate(track, gait) {
    const world = (side: 'left' | 'right', axis: 'x' | 'z') =>
      landmarkSeries(track, 'world', `${side}Hip`, axis);
    const [xLeft, zLeft, zRight] = [world('left', 'x'), world('left', 'z'), world('right', 'z')];
    // Away from the camera is forward, from behind.
    const turn = world('right', 'x').map(
      (x, frame) => Math.atan2(zRight[frame]! - zLeft[frame]!, x - xLeft[frame]!) * DEGREES,
    );
    return {
      obliquityRightDownDeg: dipFromLevelDeg(
        levelled(gait.path('leftHip'), gait.camera.roll.deg),
        levelled(gait.path('rightHip'), gait.camera.roll.deg),
      ),
      rotationRightForwardDeg: lowPass(track.timesS, turn, CUTOFF_HZ),
    };
  },
};
