import type { Place } from '../../../core/camera/drawnLine.ts';
import type { MarkerChoice } from '../../../core/pelvis/markers.ts';
import { otherSide, type PerSide, perSide, type Side } from '../../../core/sides.ts';
import { isNearer, type Size, wholeOf } from '../../components/still/points.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import type { Pelvis } from './pelvisReader.ts';

/** The handles as they lie on the picture of one frame, and what is shown of it. */
export interface Placing extends MarkerChoice {
  /** A person laid it on its marker in this frame; where it lies otherwise is a guess, and counts for nothing. */
  readonly isLaid: PerSide<boolean>;
  /** What the close-up is centred on; null for the whole picture. */
  readonly centre: Place | null;
}

/** Where the posterior iliac spines are to be expected: off the middle of the hips, centimetres. */
const ASIDE_CM = 4.5;
const ABOVE_CM = 8;
const CLOSE_UP_CM = 50;
/** The same where nobody knows how large the runner is, as shares of the picture. */
const ASIDE_SHARE = 0.08;
const CLOSE_UP_SHARE = 0.25;

const NOT_LAID = perSide(() => false);
const LAID = perSide(() => true);

const between = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/**
 * Where the handles wait for a person: about where the markers should be, or in the middle of a picture that nobody
 * looked at yet. Seen from behind, the runner's left is on the picture's left.
 */
export function expected({ widthPx, heightPx }: Size, frame: number, pelvis: Pelvis | null): Placing {
  const middle = pelvis
    ? { x: pelvis.hips.x, y: pelvis.hips.y - ABOVE_CM * pelvis.pxPerCm }
    : { x: widthPx / 2, y: heightPx / 2 };
  const aside = pelvis ? ASIDE_CM * pelvis.pxPerCm : ASIDE_SHARE * widthPx;
  return {
    frame,
    left: { ...middle, x: middle.x - aside },
    right: { ...middle, x: middle.x + aside },
    isLaid: NOT_LAID,
    centre: pelvis && middle,
  };
}

/** Markers that were set before, close up where that is known to hold them. */
export const setBefore = (markers: MarkerChoice, pelvis: Pelvis | null): Placing => ({
  ...markers,
  isLaid: LAID,
  centre: pelvis && between(markers.left, markers.right),
});

export const moved = (placing: Placing, side: Side, place: Place): Placing => ({
  ...placing,
  [side]: place,
  isLaid: { ...placing.isLaid, [side]: true },
});

export const areSwapped = ({ left, right }: MarkerChoice): boolean => left.x >= right.x;

/**
 * A click lays the marker that is still to be laid, else the nearer one. Nobody needs to think which: of two that are
 * laid, the one on the left is the left one.
 */
export function laidByClick(
  placing: Placing,
  place: Place,
): { readonly placing: Placing; readonly side: Side } {
  const { isLaid, left, right } = placing;
  const nearer = isNearer(place, left, right) ? 'left' : 'right';
  const side = isLaid.left === isLaid.right ? nearer : isLaid.left ? 'right' : 'left';
  const laid = moved(placing, side, place);
  const isWrongWay = laid.isLaid.left && laid.isLaid.right && areSwapped(laid);
  return isWrongWay
    ? { placing: { ...laid, left: laid.right, right: laid.left }, side: otherSide(side) }
    : { placing: laid, side };
}

/** In another frame the handles have gone with the runner, as far as that is known; a person lays them anew. */
export function carriedTo(frame: number, placing: Placing, from: Pelvis | null, to: Pelvis | null): Placing {
  const by = from && to ? { x: to.hips.x - from.hips.x, y: to.hips.y - from.hips.y } : { x: 0, y: 0 };
  const carry = ({ x, y }: Place): Place => ({ x: x + by.x, y: y + by.y });
  const { left, right, centre } = placing;
  return {
    frame,
    left: carry(left),
    right: carry(right),
    isLaid: NOT_LAID,
    centre: centre && carry(centre),
  };
}

/** Closer to where the markers lie now, or back to the whole picture. */
export const closer = (placing: Placing, isCloseUp: boolean): Placing => ({
  ...placing,
  centre: isCloseUp ? between(placing.left, placing.right) : null,
});

/** The part of the picture that is shown: a square round the centre, inside the picture. */
export function shownBox(size: Size, centre: Place | null, pelvis: Pelvis | null): Box {
  const whole = wholeOf(size);
  if (!centre) return whole;
  const wanted = pelvis ? CLOSE_UP_CM * pelvis.pxPerCm : CLOSE_UP_SHARE * Math.max(whole.width, whole.height);
  const side = Math.min(wanted, whole.width, whole.height);
  const from = (middle: number, length: number): number =>
    Math.min(Math.max(middle - side / 2, 0), length - side);
  return { x: from(centre.x, whole.width), y: from(centre.y, whole.height), width: side, height: side };
}
