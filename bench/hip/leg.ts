import { MathUtils, Vector3 } from 'three';
import type { Side } from '../../src/core/sides.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import { EDGE_S } from '../scoring/match.ts';
import { durationS, frameTimesS, type Truth, truthSeries } from '../truth.ts';

/** A leg in space, metres: x forward, y up, z to the runner's right. */
export interface Leg {
  readonly side: Side;
  /** Along the pelvis from left to right. */
  readonly pelvisAxis: Vector3;
  readonly hip: Vector3;
  readonly knee: Vector3;
  readonly ankle: Vector3;
}

/**
 * How far the thigh is turned outward on the pelvis, degrees, with the knee as a pure hinge: the third Cardan angle,
 * which needs of the pelvis no more than its axis from side to side (Grood & Suntay 1983).
 */
export function hipExternalRotationDeg({ side, pelvisAxis, hip, knee, ankle }: Leg): number {
  const up = hip.clone().sub(knee).normalize();
  const right = ankle.clone().sub(knee).cross(up).normalize();
  // A knee bent backwards by a hair turns the plane over.
  if (right.z < 0) right.negate();
  const forward = up.clone().cross(right);
  const inward = MathUtils.radToDeg(Math.atan2(-pelvisAxis.dot(forward), pelvisAxis.dot(right)));
  return side === 'right' ? -inward : inward;
}

/** What a truth file knows of the legs, read between frames; NaN where it does not. */
export interface TrueLegs {
  /** Any point that the file names. */
  readonly point: (name: string, timeS: number) => Vector3;
  readonly leg: (side: Side, timeS: number) => Leg;
  readonly hipExternalRotationDeg: (side: Side, timeS: number) => number;
  readonly kneeFlexionDeg: (side: Side, timeS: number) => number;
  /** Foot strikes away from the ends of the clip. */
  readonly strikesS: (side: Side) => readonly number[];
}

const NAMES = { left: 'Left', right: 'Right' } as const;

export function trueLegs(truth: Truth): TrueLegs {
  const timesS = frameTimesS(truth);
  const read = new Map<string, Float64Array>();
  const at = (name: string, timeS: number, make: () => Float64Array | null): number => {
    const values = read.get(name) ?? make() ?? timesS.map(() => Number.NaN);
    read.set(name, values);
    return valueAt(timesS, values, timeS);
  };
  const angle = (name: string, timeS: number) => at(name, timeS, () => truthSeries(truth, name));
  const coordinate = (name: string, axis: 0 | 1 | 2, timeS: number) =>
    at(`${name} ${axis}`, timeS, () =>
      Float64Array.from(timesS, (_, frame) => truth.points3dM[name]?.[frame]?.[axis] ?? Number.NaN),
    );
  const point = (name: string, timeS: number) =>
    new Vector3(coordinate(name, 0, timeS), coordinate(name, 1, timeS), coordinate(name, 2, timeS));
  return {
    point,
    leg: (side, timeS) => ({
      side,
      pelvisAxis: pelvisAxis(
        angle('pelvicRotationRightForwardDeg', timeS),
        angle('pelvicObliquityRightDownDeg', timeS),
      ),
      hip: point(`${side}_hip`, timeS),
      knee: point(`${side}_knee`, timeS),
      ankle: point(`${side}_ankle`, timeS),
    }),
    hipExternalRotationDeg: (side, timeS) => angle(`hipExternalRotation${NAMES[side]}Deg`, timeS),
    kneeFlexionDeg: (side, timeS) => angle(`kneeFlexion${NAMES[side]}Deg`, timeS),
    strikesS: (side) =>
      truth.atFootStrike
        .filter((strike) => strike.side === side)
        .map(({ timeS }) => timeS)
        .filter((timeS) => timeS >= EDGE_S && timeS <= durationS(truth) - EDGE_S),
  };
}

/** With the pelvis' forward tilt taken as none: at foot strike that costs less than half a degree. */
function pelvisAxis(rotationRightForwardDeg: number, obliquityRightDownDeg: number): Vector3 {
  const turn = MathUtils.degToRad(rotationRightForwardDeg);
  const drop = MathUtils.degToRad(obliquityRightDownDeg);
  return new Vector3(Math.sin(turn), -Math.sin(drop) * Math.cos(turn), Math.cos(drop) * Math.cos(turn));
}
