import type { Gait } from '../gait.ts';
import { footAngleDeg } from './footStrikeAngle.ts';
import { hipAdductionDeg } from './hipAdduction.ts';
import { MEASURES } from './index.ts';
import { kneeFlexionDeg } from './kneeFlexion.ts';
import type { SidedSeries } from './moments.ts';
import { pelvicObliquityRightDownDeg } from './pelvicDrop.ts';
import { pelvicRotationRightForwardDeg } from './pelvicRotation.ts';
import { refusal } from './read.ts';
import { shankAngleDeg } from './shankAngle.ts';
import { thighAngleDeg } from './thighAngle.ts';
import { trunkForwardLeanDeg } from './trunkForwardLean.ts';
import { trunkLeanRightDeg } from './trunkSideBend.ts';
import { trunkSideBendRightRelPelvisDeg } from './trunkSideBendRelPelvis.ts';

/** An angle over time under the name that files use. Trunk and pelvis are runner's-right-positive. */
export interface AngleSeries {
  readonly name: string;
  /** The measure read from it: it decides in which views the series exists. */
  readonly measureId: string;
  readonly compute: (gait: Gait) => Float64Array;
}

/** Every series, in the order of files. */
export const SERIES: readonly AngleSeries[] = [
  { name: 'trunkLeanRightDeg', measureId: 'trunkSideBend', compute: trunkLeanRightDeg },
  {
    name: 'trunkSideBendRightRelPelvisDeg',
    measureId: 'trunkSideBendRelPelvis',
    compute: trunkSideBendRightRelPelvisDeg,
  },
  { name: 'pelvicObliquityRightDownDeg', measureId: 'pelvicDrop', compute: pelvicObliquityRightDownDeg },
  {
    name: 'pelvicRotationRightForwardDeg',
    measureId: 'pelvicRotation',
    compute: pelvicRotationRightForwardDeg,
  },
  { name: 'trunkForwardLeanDeg', measureId: 'trunkForwardLean', compute: trunkForwardLeanDeg },
  ...perLeg('hipAdduction', 'hipAdduction', hipAdductionDeg),
  ...perLeg('thighAngle', 'thighAngle', thighAngleDeg),
  ...perLeg('kneeFlexion', 'kneeFlexion', kneeFlexionDeg),
  ...perLeg('shankAngle', 'shankAngle', shankAngleDeg),
  ...perLeg('footAngleToesUp', 'footStrikeAngle', footAngleDeg),
];

function perLeg(name: string, measureId: string, series: SidedSeries): readonly AngleSeries[] {
  return [
    { name: `${name}LeftDeg`, measureId, compute: (gait) => series(gait, 'left') },
    { name: `${name}RightDeg`, measureId, compute: (gait) => series(gait, 'right') },
  ];
}

/**
 * Every angle over time that this view shows and this version carries, by name, [frame]. One that was never seen,
 * such as the far leg's from the side, is left out.
 */
export function allSeries(gait: Gait): Record<string, Float64Array> {
  const shown = SERIES.filter(({ measureId }) => {
    const measure = MEASURES.find(({ id }) => id === measureId);
    return measure !== undefined && refusal(measure, gait.view) === null;
  });
  return Object.fromEntries(
    shown
      .map(({ name, compute }) => [name, compute(gait)] as const)
      .filter(([, values]) => values.some(Number.isFinite)),
  );
}
