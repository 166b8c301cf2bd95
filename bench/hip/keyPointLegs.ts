import { MathUtils, Vector3 } from 'three';
import type { Gait } from '../../src/core/gait.ts';
import { levelled } from '../../src/core/geometry/points.ts';
import { joint } from '../../src/core/measures/body.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';
import { perSide, type Side } from '../../src/core/sides.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import { frameTimesS, type Truth } from '../truth.ts';
import type { Leg, TrueLegs } from './leg.ts';

const JOINTS = { hip: 'Hip', knee: 'Knee', ankle: 'Ankle' } as const;
type JointName = keyof typeof JOINTS;

/**
 * The legs as two views would have them at their best: sideways where the key points from behind lie, all else (height
 * and depth, the pelvis, the camera) as it truly is. null where the truth does not say how it was filmed.
 */
export function keyPointLegs(
  truth: Truth,
  legs: TrueLegs,
  track: PoseTrack,
  gait: Gait,
): ((side: Side, timeS: number) => Leg) | null {
  const { camPos, fov, rollDeg } = truth.setup;
  if (!camPos || fov === undefined) return null;
  const camera = new Vector3(...camPos);
  const focalPx = track.heightPx / 2 / Math.tan(MathUtils.degToRad(fov / 2));
  const trueTimesS = frameTimesS(truth);
  const offPx = (side: Side, name: JointName): Float64Array => {
    const places = truth.points2dPx[`${side}_${name}`];
    const coordinate = (axis: 0 | 1) =>
      Float64Array.from(trueTimesS, (_, frame) => places?.[frame]?.[axis] ?? Number.NaN);
    const { x } = levelled({ x: coordinate(0), y: coordinate(1) }, rollDeg);
    return joint(gait, side, JOINTS[name]).x.map(
      (found, frame) => found - valueAt(trueTimesS, x, track.timesS[frame]!),
    );
  };
  const off = perSide((side) => ({
    hip: offPx(side, 'hip'),
    knee: offPx(side, 'knee'),
    ankle: offPx(side, 'ankle'),
  }));
  return (side, timeS) => {
    const leg = legs.leg(side, timeS);
    const moved = (name: JointName) => {
      const metres = (valueAt(track.timesS, off[side][name], timeS) * leg[name].distanceTo(camera)) / focalPx;
      return leg[name].clone().add(new Vector3(0, 0, metres));
    };
    return { ...leg, hip: moved('hip'), knee: moved('knee'), ankle: moved('ankle') };
  };
}
