import { type EdgeField, edgeField } from './edgeField.ts';
import { EdgeRegion } from './edgeRegion.ts';
import { fitRectangle, type Rectangle } from './rectangle.ts';

/** How far the edges of one straight line may differ from its own direction, degrees. */
const TOLERANCE_DEG = 22.5;
const TOLERANCE_COS = cosDeg(TOLERANCE_DEG);
/** For a region that was not straight: a second try, stricter. */
const STRICT_COS = cosDeg(TOLERANCE_DEG / 2);
/** Chance that an edge in noise runs along a line: within the tolerance to both sides of a full turn. */
const CHANCE_ALIGNED = TOLERANCE_DEG / 180;
/** Share of a line's rectangle that its pixels fill. */
const MIN_DENSITY = 0.7;
/** What is left of a bent region's reach with every cut. */
const CUT = 0.75;
/** Shorter edges say too little about direction: a share of the picture's longer side. */
const MIN_LENGTH_SHARE = 0.025;

/**
 * Straight edges in a picture, in the manner of LSD (von Gioi et al., IEEE TPAMI 2010; IPOL 2012): from the steepest
 * pixel on, neighbours whose edges run the same way are gathered, a rectangle is laid over them, and it is a line
 * when so many aligned pixels would come together less than once in a picture of noise. Two simplifications: the chance is
 * bounded (Chernoff) rather than summed, and the rectangle is not varied to make it smaller.
 *
 * A bar gives two lines, one for each of its edges. Ends and directions are good to about a tenth of a pixel on a
 * clean edge.
 *
 * @param grey 0–255, row by row
 * @returns [segment, (x1, y1, x2, y2)] in pixels, (0, 0) the corner of the picture; empty where nothing is straight
 */
export function findSegments(
  grey: Uint8Array | Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
): Float32Array {
  const field = edgeField(grey, widthPx, heightPx);
  const region = new EdgeRegion(field);
  const minLengthPx = MIN_LENGTH_SHARE * Math.max(widthPx, heightPx);
  const logTests = 2.5 * Math.log(widthPx * heightPx);
  const ends: number[] = [];
  for (const seed of field.steepestFirst) {
    if (!region.isFree(seed)) continue;
    region.grow(seed, TOLERANCE_COS);
    if (region.pixels.length < minLengthPx) continue;
    const rectangle = straighten(field, region, seed, minLengthPx);
    if (rectangle && isNoAccident(rectangle, region.pixels.length, logTests)) {
      const { x1, y1, x2, y2 } = rectangle;
      ends.push(x1, y1, x2, y2);
    }
  }
  return Float32Array.from(ends);
}

/** The region's rectangle, after cutting off what runs another way; null where no line is left. */
function straighten(
  field: EdgeField,
  region: EdgeRegion,
  seed: number,
  minLengthPx: number,
): Rectangle | null {
  const laid = () => fitRectangle(field, region.pixels);
  const isSolid = ({ lengthPx, widthPx }: Rectangle) =>
    region.pixels.length >= MIN_DENSITY * (lengthPx + 1) * (widthPx + 1);
  let rectangle = laid();
  if (!isSolid(rectangle)) {
    region.release();
    region.grow(seed, STRICT_COS);
    rectangle = laid();
  }
  let radiusPx = reachPx(field, rectangle, seed);
  while (rectangle.lengthPx >= minLengthPx && !isSolid(rectangle)) {
    radiusPx *= CUT;
    region.keepWithin(radiusPx);
    rectangle = laid();
  }
  return rectangle.lengthPx >= minLengthPx ? rectangle : null;
}

/** From the seed to the farther end. */
function reachPx({ widthPx }: EdgeField, { x1, y1, x2, y2 }: Rectangle, seed: number): number {
  const x = seed % widthPx;
  const y = (seed - x) / widthPx;
  return Math.max(Math.hypot(x1 - x, y1 - y), Math.hypot(x2 - x, y2 - y));
}

/** Fewer than one such rectangle is expected in a picture of noise. */
function isNoAccident({ lengthPx, widthPx }: Rectangle, aligned: number, logTests: number): boolean {
  const all = Math.max(aligned, (lengthPx + 1) * (widthPx + 1));
  const share = aligned / all;
  const missing = share < 1 ? (1 - share) * Math.log((1 - share) / (1 - CHANCE_ALIGNED)) : 0;
  return logTests < all * (share * Math.log(share / CHANCE_ALIGNED) + missing);
}

function cosDeg(angleDeg: number): number {
  return Math.cos((angleDeg * Math.PI) / 180);
}
