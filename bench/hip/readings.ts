import type { Gait } from '../../src/core/gait.ts';
import { swingFromDownDeg } from '../../src/core/geometry/angles.ts';
import { joint, towards } from '../../src/core/measures/body.ts';
import { pelvicRotationRightForwardDeg } from '../../src/core/measures/pelvicRotation.ts';
import { landmarkSeries, type PoseTrack } from '../../src/core/pose/track.ts';
import type { Side } from '../../src/core/sides.ts';
import { lowPass } from '../../src/core/signal/lowPass.ts';

const DEGREES = 180 / Math.PI;
const CUTOFF_HZ = 10;

/** A way to read how far a thigh is turned outward on the pelvis, degrees, [frame]. */
export interface HipReading {
  readonly label: string;
  readonly read: (track: PoseTrack, gait: Gait, side: Side) => Float64Array;
}

/** With a knee bent by this much, as at foot strike, the shank leaves the thigh's line by its sine times the turn. */
const KNEE_AT_STRIKE_DEG = 18;

/** Slant of the shank against the thigh in the picture, as the knee's bend would make it. */
const kneePlane: HipReading = {
  label: 'slant of shank on thigh',
  read(_, gait, side) {
    const [hip, knee, ankle] = (['Hip', 'Knee', 'Ankle'] as const).map((name) => joint(gait, side, name));
    const thigh = swingFromDownDeg(hip!, knee!);
    const shank = swingFromDownDeg(knee!, ankle!);
    const share = Math.sin(KNEE_AT_STRIKE_DEG / DEGREES);
    return thigh.map((deg, frame) => (-towards(side) * (shank[frame]! - deg)) / share);
  },
};

/** The plane through hip, knee and ankle in the pose model's own space, against straight ahead. */
const kneePlaneInSpace: HipReading = {
  label: 'plane of the knee, world points',
  read(track, _, side) {
    const point = (name: 'Hip' | 'Knee' | 'Ankle') =>
      (['x', 'y', 'z'] as const).map((axis) =>
        lowPass(track.timesS, landmarkSeries(track, 'world', `${side}${name}`, axis), CUTOFF_HZ),
      );
    const [hip, knee, ankle] = [point('Hip'), point('Knee'), point('Ankle')];
    return track.timesS.map((_, frame) => {
      const [tx, ty, tz] = hip.map((h, axis) => knee[axis]![frame]! - h[frame]!);
      const [sx, sy, sz] = knee.map((k, axis) => ankle[axis]![frame]! - k[frame]!);
      const normalX = ty! * sz! - tz! * sy!;
      const normalZ = tx! * sy! - ty! * sx!;
      return towards(side) * Math.atan2(normalZ, Math.abs(normalX)) * DEGREES;
    });
  },
};

/** A foot is about 0.15 of the body's height long. */
const FOOT_OF_HEIGHT = 0.152;

/** Direction of the foot in the picture, less the turn of the pelvis: what is left is the leg's own turn. */
const footDirection: HipReading = {
  label: 'direction of the foot, less the pelvis',
  read(_, gait, side) {
    const [heel, toe] = [joint(gait, side, 'Heel'), joint(gait, side, 'FootIndex')];
    const pelvis = pelvicRotationRightForwardDeg(gait);
    return heel.x.map((x, frame) => {
      const outward = (towards(side) * (toe.x[frame]! - x)) / (FOOT_OF_HEIGHT * gait.bodyHeightPx);
      const out = Math.asin(Math.max(-1, Math.min(1, outward))) * DEGREES;
      // Right side forward turns the pelvis to the left: the right thigh is then further out on it.
      return out + towards(side) * pelvis[frame]!;
    });
  },
};

export const HIP_READINGS: readonly HipReading[] = [kneePlane, kneePlaneInSpace, footDirection];
