import type { Place } from '../camera/drawnLine.ts';
import { isRightToLeft, textLines } from './textLines.ts';

/** Where a drawing is painted: the part of the picture, pixels of the clip, and the size of lines and letters in it. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the clip that one unit of the painter's takes; a pixel of the screen where it is painted on one. */
  readonly unitPx: number;
}

/** One line of words, centred on its place. */
export interface TextShape {
  readonly kind: 'text';
  readonly at: Place;
  readonly text: string;
  readonly sizePx: number;
  readonly isRightToLeft: boolean;
  /** Near enough to lay a hand on it. */
  readonly widthPx: number;
}

/** Units. */
const SIZE = 15;
const LINE_HEIGHT = 19;
const GAP = 14;
/** Of a letter's height, on average and with some room. */
const LETTER_WIDTH = 0.56;

/**
 * Words beside a place, in a direction from it (of length 1), held inside the room.
 *
 * @param parts each begins a new line
 */
export function label(
  parts: readonly string[],
  beside: Place,
  direction: Place,
  room: Room,
): readonly TextShape[] {
  const { unitPx } = room;
  const lines = parts.flatMap(textLines);
  const widthOf = (text: string): number => [...text].length * LETTER_WIDTH * SIZE * unitPx;
  const halfWidth = Math.max(0, ...lines.map(widthOf)) / 2;
  const halfHeight = (lines.length * LINE_HEIGHT * unitPx) / 2;
  const reach = GAP * unitPx + halfWidth * Math.abs(direction.x) + halfHeight * Math.abs(direction.y);
  const x = held(beside.x + direction.x * reach, room.x, room.width, halfWidth);
  const y = held(beside.y + direction.y * reach, room.y, room.height, halfHeight);
  return lines.map((text, i) => ({
    kind: 'text',
    at: { x, y: y - halfHeight + (i + 0.5) * LINE_HEIGHT * unitPx },
    text,
    sizePx: SIZE * unitPx,
    isRightToLeft: isRightToLeft(text),
    widthPx: widthOf(text),
  }));
}

/** The middle where there is not enough room. */
const held = (middle: number, start: number, size: number, half: number): number =>
  2 * half >= size ? start + size / 2 : Math.min(Math.max(middle, start + half), start + size - half);
