import type { Trial } from '../../../core/trial.ts';
import type { Box } from '../runnerBox.ts';
import { line, type Shape, unitOf } from '../shape.ts';

const SIZE = 6;

/** A diamond round each joint that a person laid in this frame. */
export const byHandShapes = (
  { corrections: { points = [] } }: Pick<Trial, 'corrections'>,
  frame: number,
  box: Box,
): readonly Shape[] => {
  const size = SIZE * unitOf(box);
  return points
    .filter((point) => point.frame === frame)
    .map(({ x, y }) =>
      line(
        'byHand',
        { x, y: y - size },
        { x: x + size, y },
        { x, y: y + size },
        { x: x - size, y },
        { x, y: y - size },
      ),
    );
};
