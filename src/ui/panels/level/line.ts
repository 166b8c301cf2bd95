import type { DrawnLine } from '../../../core/camera/drawnLine.ts';
import { inside, type Size, wholeOf } from '../../components/still/points.ts';

/** The line starts a third from the left, over the middle part of the height. */
const START_X = 1 / 3;
const START_Y = 0.2;
const END_Y = 0.8;

/** A line as upright things are known to stand so far: upper end, lower end. */
export function startLine({ widthPx, heightPx }: Size, rollDeg: number): DrawnLine {
  const lean = Math.tan((rollDeg * Math.PI) / 180) * heightPx * (END_Y - START_Y);
  const x = widthPx * START_X;
  const whole = wholeOf({ widthPx, heightPx });
  return [
    inside({ x: x + lean / 2, y: heightPx * START_Y }, whole),
    inside({ x: x - lean / 2, y: heightPx * END_Y }, whole),
  ];
}

const GRID_LINES = 6;

/** Lines over the whole picture that stand as the true vertical does, evenly spread. */
export function verticals({ widthPx, heightPx }: Size, rollDeg: number): readonly DrawnLine[] {
  const lean = Math.tan((rollDeg * Math.PI) / 180) * heightPx;
  return Array.from({ length: GRID_LINES }, (_, index) => {
    const x = (widthPx * (index + 0.5)) / GRID_LINES;
    return [
      { x: x + lean / 2, y: 0 },
      { x: x - lean / 2, y: heightPx },
    ];
  });
}
