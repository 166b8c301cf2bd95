import { towards } from '../../../core/measures/body.ts';
import { footAngleDeg } from '../../../core/measures/footStrikeAngle.ts';
import { hipAdductionDeg } from '../../../core/measures/hipAdduction.ts';
import { MEASURES } from '../../../core/measures/index.ts';
import { kneeFlexionDeg } from '../../../core/measures/kneeFlexion.ts';
import type { Measure } from '../../../core/measures/measure.ts';
import type { SidedSeries } from '../../../core/measures/moments.ts';
import { pelvicObliquityRightDownDeg } from '../../../core/measures/pelvicDrop.ts';
import { pelvicRotationRightForwardDeg } from '../../../core/measures/pelvicRotation.ts';
import { shankAngleDeg } from '../../../core/measures/shankAngle.ts';
import { thighAngleDeg } from '../../../core/measures/thighAngle.ts';
import { trunkForwardLeanDeg } from '../../../core/measures/trunkForwardLean.ts';
import { trunkLeanRightDeg } from '../../../core/measures/trunkSideBend.ts';
import { trunkSideBendRightRelPelvisDeg } from '../../../core/measures/trunkSideBendRelPelvis.ts';
import { otherSide, type Side } from '../../../core/sides.ts';
import type { Draw } from './drawing.ts';
import {
  drawFootStrikeAngle,
  drawHipAdduction,
  drawKneeFlexion,
  drawShankAngle,
  drawThighAngle,
} from './legs.ts';
import { drawCrossover, drawOverstride, drawStepWidth, drawVerticalOscillation } from './lengths.ts';
import { drawPelvicDrop } from './pelvicDrop.ts';
import { drawPelvicRotation } from './pelvicRotation.ts';
import { drawTrunkForwardLean, drawTrunkSideBend, drawTrunkSideBendRelPelvis } from './trunk.ts';

/** How a measure is drawn over the picture. */
export interface MeasureArt {
  readonly draw: Draw;
  /** What `draw` shows over time, positive as the measure's own sign; null for what has no value between strikes. */
  readonly series: SidedSeries | null;
  /** Which way it goes, after the number without its sign. */
  readonly way: (isPositive: boolean, side: Side) => string;
}

/** A series that is runner's-right-positive, toward the instant's side. */
const sided =
  (right: (gait: Parameters<SidedSeries>[0]) => Float64Array, sign: 1 | -1 = 1): SidedSeries =>
  (gait, side) =>
    right(gait).map((value) => sign * towards(side) * value);

const either = (positive: string, negative: string) => (isPositive: boolean) =>
  isPositive ? positive : negative;
const toSide = (isPositive: boolean, side: Side): string => `to the ${isPositive ? side : otherSide(side)}`;

const KNEE: MeasureArt = {
  draw: drawKneeFlexion,
  series: kneeFlexionDeg,
  way: either('bent', 'past straight'),
};
const THIGH: MeasureArt = { draw: drawThighAngle, series: thighAngleDeg, way: either('forward', 'back') };

/** By the id of the measure; peak and range of an angle are drawn as the angle. One without an entry draws nothing. */
const ART: Readonly<Record<string, MeasureArt>> = {
  trunkSideBend: { draw: drawTrunkSideBend, series: sided(trunkLeanRightDeg), way: toSide },
  trunkSideBendRelPelvis: {
    draw: drawTrunkSideBendRelPelvis,
    series: sided(trunkSideBendRightRelPelvisDeg),
    way: toSide,
  },
  pelvicRotation: {
    draw: drawPelvicRotation,
    series: sided(pelvicRotationRightForwardDeg),
    way: (isPositive, side) => `${isPositive ? side : otherSide(side)} side forward`,
  },
  pelvicDrop: {
    draw: drawPelvicDrop,
    series: sided(pelvicObliquityRightDownDeg, -1),
    way: (isPositive, side) => `${isPositive ? otherSide(side) : side} side lower`,
  },
  hipAdduction: { draw: drawHipAdduction, series: hipAdductionDeg, way: either('inward', 'outward') },
  thighAngle: THIGH,
  kneeFlexion: KNEE,
  peakThighExtension: THIGH,
  peakKneeFlexion: KNEE,
  stepWidth: { draw: drawStepWidth, series: null, way: either('apart', 'crossed') },
  crossover: { draw: drawCrossover, series: null, way: either('over the middle', 'on its own side') },
  overstride: { draw: drawOverstride, series: null, way: either('ahead of the hip', 'behind the hip') },
  shankAngle: {
    draw: drawShankAngle,
    series: shankAngleDeg,
    way: either('ankle ahead', 'ankle behind'),
  },
  footStrikeAngle: { draw: drawFootStrikeAngle, series: footAngleDeg, way: either('toes up', 'toes down') },
  trunkForwardLean: {
    draw: drawTrunkForwardLean,
    series: (gait) => trunkForwardLeanDeg(gait),
    way: either('forward', 'back'),
  },
  verticalOscillation: { draw: drawVerticalOscillation, series: null, way: () => 'up and down' },
};

export const artOf = (measureId: string): MeasureArt | null =>
  ART[measureId.replace(/(Peak|Range)$/, '')] ?? null;

/** The measure that is drawn for another: the angle for its peaks and its range, else itself; null where nothing is. */
export function drawnAs(measureId: string): Measure | null {
  const art = artOf(measureId);
  return (art && MEASURES.find(({ id }) => artOf(id) === art)) ?? null;
}
