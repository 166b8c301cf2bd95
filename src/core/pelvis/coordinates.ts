import type { MarkerPlace } from './markers.ts';
import { COLUMNS, type PelvisPictures, ROWS } from './pelvisPictures.ts';

const MIDDLE_COLUMN = (COLUMNS - 1) / 2;
const MIDDLE_ROW = (ROWS - 1) / 2;

/** From pixels of the clip to column and row of a frame's picture. */
export function toPicture({ places }: PelvisPictures, frame: number, { x, y }: MarkerPlace): MarkerPlace {
  const at = 3 * frame;
  const px = places[at + 2]!;
  return { x: (x - places[at]!) / px + MIDDLE_COLUMN, y: (y - places[at + 1]!) / px + MIDDLE_ROW };
}

/** From column and row of a frame's picture to pixels of the clip. */
export function toClip({ places }: PelvisPictures, frame: number, { x, y }: MarkerPlace): MarkerPlace {
  const at = 3 * frame;
  const px = places[at + 2]!;
  return { x: places[at]! + (x - MIDDLE_COLUMN) * px, y: places[at + 1]! + (y - MIDDLE_ROW) * px };
}
