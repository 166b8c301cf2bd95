import { type SceneLines, segmentsOf } from './sceneLines.ts';

/**
 * A straight edge in units that do not depend on the picture's size: lengths are shares of the picture's longer side,
 * counted from its middle (x right, y down).
 */
export interface Edge {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** Unit vector along it, downward. */
  readonly alongX: number;
  readonly alongY: number;
  readonly length: number;
  /** How sure its direction is: standard deviation, radians, from the length alone. */
  readonly directionSd: number;
}

export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
}

export const longSidePx = ({ widthPx, heightPx }: Picture): number => Math.max(widthPx, heightPx);

/** How far an end may be off, a share of the longer side: about one pixel of the halved picture that is searched. */
const END_SD = 0.0012;
const ON_LINE_SINE = Math.sin((2 * Math.PI) / 180);
/** A gym shows hundreds; the longest say the most, and the time is theirs. */
const MAX_EDGES_A_FRAME = 32;

export interface PlaceInPicture {
  readonly x: number;
  readonly y: number;
}

/** A point of the clip's picture, pixels, in the units of `Edge`. */
export function inPicture(picture: Picture, xPx: number, yPx: number): PlaceInPicture {
  const scale = longSidePx(picture);
  return { x: (xPx - picture.widthPx / 2) / scale, y: (yPx - picture.heightPx / 2) / scale };
}

/** Where a point would be if the camera had not been turned by `rollDeg` (+ counter-clockwise) about its axis. */
export function turned({ x, y }: PlaceInPicture, rollDeg: number): PlaceInPicture {
  const cos = Math.cos((rollDeg * Math.PI) / 180);
  const sin = Math.sin((rollDeg * Math.PI) / 180);
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

/** The longest edges of a frame that `isWanted`. */
export function edgesOf(lines: SceneLines, picture: Picture, isWanted: (edge: Edge) => boolean): Edge[] {
  return segmentsOf(lines)
    .map(({ x1, y1, x2, y2 }) => {
      const from = inPicture(picture, x1, y1);
      const to = inPicture(picture, x2, y2);
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const down = to.y < from.y ? -1 : 1;
      return {
        x: (from.x + to.x) / 2,
        y: (from.y + to.y) / 2,
        alongX: (down * (to.x - from.x)) / length,
        alongY: (down * (to.y - from.y)) / length,
        length,
        directionSd: (END_SD * Math.SQRT2) / length,
      };
    })
    .filter(isWanted)
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_EDGES_A_FRAME);
}

/** An edge on a line through a point, to 2°. */
export function pointsAt(edge: Edge, { x, y }: PlaceInPicture): boolean {
  const [toX, toY] = [x - edge.x, y - edge.y];
  return Math.abs(edge.alongX * toY - edge.alongY * toX) < Math.hypot(toX, toY) * ON_LINE_SINE;
}
