import { cadence } from './cadence.ts';
import { contactTime } from './contactTime.ts';
import { crossover } from './crossover.ts';
import { dutyFactor } from './dutyFactor.ts';
import { flightTime } from './flightTime.ts';
import { footProgression } from './footProgression.ts';
import { footStrikeAngle } from './footStrikeAngle.ts';
import { hipAdduction } from './hipAdduction.ts';
import { hipExternalRotation } from './hipExternalRotation.ts';
import { hipFlexion } from './hipFlexion.ts';
import { kneeFlexion } from './kneeFlexion.ts';
import type { Measure } from './measure.ts';
import { overstride } from './overstride.ts';
import { peakKneeFlexion } from './peakKneeFlexion.ts';
import { peakThighExtension } from './peakThighExtension.ts';
import { pelvicDrop } from './pelvicDrop.ts';
import { pelvicRotation } from './pelvicRotation.ts';
import { shankAngle } from './shankAngle.ts';
import { stepTime } from './stepTime.ts';
import { stepWidth } from './stepWidth.ts';
import { thighAngle } from './thighAngle.ts';
import { trunkForwardLean } from './trunkForwardLean.ts';
import { trunkSideBend } from './trunkSideBend.ts';
import { trunkSideBendRelPelvis } from './trunkSideBendRelPelvis.ts';
import { verticalOscillation } from './verticalOscillation.ts';

/** Every measure, in the order of tables and files. */
export const MEASURES: readonly Measure[] = [
  ...trunkSideBend,
  ...trunkSideBendRelPelvis,
  ...pelvicRotation,
  ...pelvicDrop,
  ...hipExternalRotation,
  ...hipAdduction,
  ...hipFlexion,
  ...thighAngle,
  ...kneeFlexion,
  peakThighExtension,
  peakKneeFlexion,
  footProgression,
  stepWidth,
  crossover,
  overstride,
  shankAngle,
  footStrikeAngle,
  trunkForwardLean,
  verticalOscillation,
  cadence,
  stepTime,
  contactTime,
  flightTime,
  dutyFactor,
];
