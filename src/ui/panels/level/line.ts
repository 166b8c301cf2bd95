import type { DrawnLine, Place } from '../../../core/camera/drawnLine.ts';

/** A picture's size, pixels. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The line starts a third from the left, over the middle part of the height. */
const START_X = 1 / 3;
const START_Y = 0.2;
const END_Y = 0.8;

/** A line as upright things are known to stand so far: upper end, lower end. */
export function startLine({ widthPx, heightPx }: Size, rollDeg: number): DrawnLine {
  const lean = Math.tan((rollDeg * Math.PI) / 180) * heightPx * (END_Y - START_Y);
  const x = widthPx * START_X;
  const size = { widthPx, heightPx };
  return [
    inside({ x: x + lean / 2, y: heightPx * START_Y }, size),
    inside({ x: x - lean / 2, y: heightPx * END_Y }, size),
  ];
}

export const inside = ({ x, y }: Place, { widthPx, heightPx }: Size): Place => ({
  x: Math.min(Math.max(x, 0), widthPx),
  y: Math.min(Math.max(y, 0), heightPx),
});

/** Pixels of the clip that an arrow key moves, and with Shift. */
const STEP_PX = 1;
const BIG_STEP_PX = 10;

/** Where a key moves a place to; null for keys that move nothing. */
export function movedByKey(place: Place, key: string, isShift: boolean): Place | null {
  const step = isShift ? BIG_STEP_PX : STEP_PX;
  if (key === 'ArrowLeft') return { ...place, x: place.x - step };
  if (key === 'ArrowRight') return { ...place, x: place.x + step };
  if (key === 'ArrowUp') return { ...place, y: place.y - step };
  if (key === 'ArrowDown') return { ...place, y: place.y + step };
  return null;
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
