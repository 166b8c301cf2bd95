import { otherSide, type Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import { strikesOf } from '../panels/motion/strikes.ts';
import { drawnId, drawnMeasure } from './drawnMeasure.ts';
import { byHandShapes } from './layers/byHand.ts';
import { confidenceReader } from './layers/confidence.ts';
import { pelvisShapes } from './layers/pelvis.ts';
import { skeletonReader } from './layers/skeleton.ts';
import { trailReader } from './layers/trails.ts';
import type { Layers } from './layersStore.ts';
import { measureText } from './measureText.ts';
import type { Box } from './runnerBox.ts';
import type { Shape } from './shape.ts';

/**
 * Reads what is drawn over any frame of a trial, undermost first.
 *
 * @returns reads a frame; `chosenId` is the measure that was chosen, or another stands in for it
 */
export function overlayReader(
  trial: Trial,
): (frame: number, box: Box, layers: Layers, chosenId: string | null) => readonly Shape[] {
  const skeletonAt = skeletonReader(trial);
  const trailsAt = trailReader(trial);
  const confidenceAt = confidenceReader(trial);
  const measureAt = measureReader(trial);
  const pelvisAt = (frame: number, box: Box): readonly Shape[] => {
    const { mesh, markers } = pelvisShapes(trial, frame, box);
    return [...mesh, ...markers];
  };
  return (frame, box, layers, chosenId) => [
    ...(layers.pelvis ? pelvisAt(frame, box) : []),
    ...(layers.trails ? trailsAt(frame) : []),
    ...(layers.skeleton ? skeletonAt(frame) : []),
    ...(layers.confidence ? confidenceAt(frame, box) : []),
    ...(layers.skeleton ? byHandShapes(trial, frame, box) : []),
    ...(layers.measure ? measureAt(frame, box, chosenId) : []),
  ];
}

/** The measure with its value, for the side whose strike was last, or the other where that one is hidden. */
function measureReader(trial: Trial): (frame: number, box: Box, chosenId: string | null) => readonly Shape[] {
  const strikes = strikesOf(trial);
  return (frame, box, chosenId) => {
    const measureId = drawnId(trial.gait, chosenId);
    if (measureId === null) return [];
    const last: Side = (strikes.findLast((strike) => strike.frame <= frame) ?? strikes[0])?.side ?? 'left';
    const drawnFor = (side: Side): readonly Shape[] =>
      drawnMeasure({ trial, measureId, side, frame, box }, measureText(trial, measureId, side, frame));
    const shapes = drawnFor(last);
    return shapes.length > 0 ? shapes : drawnFor(otherSide(last));
  };
}
