import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Box } from '../../overlay/runnerBox.ts';

/** A picture's size, pixels. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export const wholeOf = ({ widthPx, heightPx }: Size): Box => ({
  x: 0,
  y: 0,
  width: widthPx,
  height: heightPx,
});

export const inside = ({ x, y }: Place, box: Box): Place => ({
  x: Math.min(Math.max(x, box.x), box.x + box.width),
  y: Math.min(Math.max(y, box.y), box.y + box.height),
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

/** What of the clip lies under a pointer over an element that shows a part of it. */
export function placeUnder(pointer: { clientX: number; clientY: number }, element: Element, box: Box): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    x: box.x + ((pointer.clientX - left) * box.width) / width,
    y: box.y + ((pointer.clientY - top) * box.height) / height,
  };
}

export const isNearer = (to: Place, a: Place, b: Place): boolean =>
  Math.hypot(a.x - to.x, a.y - to.y) < Math.hypot(b.x - to.x, b.y - to.y);
