import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { Vector3 } from 'three';
import type { Side } from '../../src/core/sides.ts';
import { frameTimesS, type Truth } from '../truth.ts';
import { hipExternalRotationDeg, type Leg } from './leg.ts';

/** Four harmonics of the stride hold a runner's hip rotation to half a degree. */
const HARMONICS = 4;
/** A straight knee bends in no plane: its frames say nothing. */
const MIN_KNEE_PLANE_DEG = 80;
/** Spread that is given to a key point's place sideways once a constant is taken off, metres. */
const POINT_SD_M = 0.006;
/** Wide enough to hold nothing back: a narrow one is taken up by the knee's offset, which it is hardly told from. */
const PRIOR_DEG = 240;
const PRIOR_OFFSET_M = 1;
const NUDGE_M = 0.002;

/**
 * A body with constant segments fitted to every frame of a clip: the thigh turns periodically with the stride, the knee
 * lies beside its place by a constant, and each frame counts by how well its bent knee shows the turn.
 *
 * @returns hip external rotation, degrees, at any time of the clip
 */
export function wholeStride(
  truth: Truth,
  side: Side,
  legAt: (timeS: number) => Leg,
): (timeS: number) => number {
  const phase = phaseOf(truth, side);
  const periodic = (timeS: number): number[] => {
    const turn = 2 * Math.PI * phase(timeS);
    return Array.from({ length: HARMONICS }, (_, k) => [Math.cos((k + 1) * turn), Math.sin((k + 1) * turn)])
      .flat()
      .concat(1);
  };
  const size = 2 * HARMONICS + 2;
  const matrix = Matrix.zeros(size, size);
  const vector = Matrix.zeros(size, 1);
  for (let k = 0; k < size; k++) {
    const sd = k === size - 1 ? PRIOR_OFFSET_M : PRIOR_DEG;
    matrix.set(k, k, 1 / sd ** 2);
  }
  for (const timeS of frameTimesS(truth)) {
    const leg = legAt(timeS);
    const deg = hipExternalRotationDeg(leg);
    if (!(Math.abs(deg) < MIN_KNEE_PLANE_DEG)) continue;
    const beside = { ...leg, knee: leg.knee.clone().add(new Vector3(0, 0, NUDGE_M)) };
    const degPerM = (hipExternalRotationDeg(beside) - deg) / NUDGE_M;
    const row = [...periodic(timeS), degPerM];
    const weight = 1 / (1 + POINT_SD_M * Math.abs(degPerM)) ** 2;
    for (let i = 0; i < size; i++) {
      vector.set(i, 0, vector.get(i, 0) + weight * row[i]! * deg);
      for (let j = 0; j < size; j++) matrix.set(i, j, matrix.get(i, j) + weight * (row[i]! * row[j]!));
    }
  }
  const solution = new CholeskyDecomposition(matrix).solve(vector).to1DArray();
  return (timeS) => periodic(timeS).reduce((sum, value, k) => sum + value * solution[k]!, 0);
}

/** Strides since the first strike of a foot, whole at every strike. */
function phaseOf(truth: Truth, side: Side): (timeS: number) => number {
  const strikes = truth.atFootStrike.filter((strike) => strike.side === side).map(({ timeS }) => timeS);
  return (timeS) => {
    const next = strikes.findIndex((strikeS) => strikeS > timeS);
    const k = Math.min(Math.max(1, next < 0 ? strikes.length - 1 : next), strikes.length - 1);
    return k - 1 + (timeS - strikes[k - 1]!) / (strikes[k]! - strikes[k - 1]!);
  };
}
