import type { Place } from '../camera/drawnLine.ts';
import type { AnnotationKind } from './annotation.ts';

/** Of the size given, from the middle; y down. */
const STARTING: Readonly<Record<AnnotationKind, readonly Place[]>> = {
  angle: [
    { x: -0.5, y: -1 },
    { x: 0.5, y: 0 },
    { x: -0.5, y: 1 },
  ],
  verticalAngle: [
    { x: 0, y: 1 },
    { x: 0.4, y: -1 },
  ],
  line: [
    { x: -1, y: 0 },
    { x: 1, y: 0 },
  ],
  arrow: [
    { x: -1, y: 1 },
    { x: 0, y: 0 },
  ],
  text: [{ x: 0, y: 0 }],
};

/** Where the points of a new drawing lie that nobody pointed at: round a middle, for moving from there. */
export const startingPoints = (kind: AnnotationKind, middle: Place, sizePx: number): readonly Place[] =>
  STARTING[kind].map(({ x, y }) => ({ x: middle.x + x * sizePx, y: middle.y + y * sizePx }));
