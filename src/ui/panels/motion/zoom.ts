import type { Box } from '../../overlay/runnerBox.ts';
import { NO_ZOOM, type Zoom } from '../../viewStore.ts';

/** Beyond this a pixel of most clips is a square that tells nothing. */
const MAX_FACTOR = 12;
/** What a key or a button enlarges by. */
export const ZOOM_STEP = 1.4;

/** A place in what is shown, shares of its width and height from the upper left. */
interface ShownPlace {
  readonly x: number;
  readonly y: number;
}

const MIDDLE: ShownPlace = { x: 0.5, y: 0.5 };

/** Nothing outside the picture comes into sight. */
function kept({ factor, x, y }: Zoom): Zoom {
  const inner = Math.min(MAX_FACTOR, Math.max(1, factor));
  const half = 0.5 / inner;
  const within = (share: number): number => Math.min(Math.max(share, half), 1 - half);
  return inner === 1 ? NO_ZOOM : { factor: inner, x: within(x), y: within(y) };
}

/** Enlarges by a factor; what lies at `place` stays there. */
export function zoomedAt({ factor, x, y }: Zoom, by: number, place: ShownPlace = MIDDLE): Zoom {
  const next = Math.min(MAX_FACTOR, Math.max(1, factor * by));
  const stay = 1 / factor - 1 / next;
  return kept({ factor: next, x: x + (place.x - 0.5) * stay, y: y + (place.y - 0.5) * stay });
}

/** Shifts the picture by shares of what is shown, as a hand that draws it along. */
export const panned = ({ factor, x, y }: Zoom, byX: number, byY: number): Zoom =>
  kept({ factor, x: x - byX / factor, y: y - byY / factor });

/** The part of the picture that is shown. */
export function zoomedBox(box: Box, { factor, x, y }: Zoom): Box {
  const [width, height] = [box.width / factor, box.height / factor];
  return {
    x: box.x + x * box.width - width / 2,
    y: box.y + y * box.height - height / 2,
    width,
    height,
  };
}
