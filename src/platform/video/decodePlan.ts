/** Frames to decode next, both ends included. A decoder only runs forward. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Situation {
  /** The frame that is looked at. */
  readonly focus: number;
  /** It was reached by stepping back. */
  readonly isBackward: boolean;
  /** Whether a frame's picture is there, or can't be had. */
  readonly has: (frame: number) => boolean;
  readonly frames: number;
  /** How many pictures are kept. */
  readonly capacity: number;
}

/**
 * Parts of the kept pictures. Behind the frame that is looked at more are held, because going back costs the way from
 * the key frame each time: a stretch is ready, and the one before it can be fetched meanwhile.
 */
const BEHIND_SHARE = 0.4;
const AHEAD_SHARE = 0.2;
/** Ahead the decoder runs on by itself; more would only spend power. */
const MAX_AHEAD = 12;

/**
 * What to decode for the frame that is looked at and, when that is there, for the steps that may follow: first on the
 * way that is being gone, then on the other. Null when all of it is there.
 */
export function nextStretch(situation: Situation): Stretch | null {
  const { focus, isBackward, has, frames, capacity } = situation;
  const behind = Math.max(1, Math.floor(capacity * BEHIND_SHARE));
  const ahead = Math.min(MAX_AHEAD, Math.max(0, Math.floor(capacity * AHEAD_SHARE) - 1));

  function back(): Stretch | null {
    let missing = focus;
    while (missing >= 0 && has(missing)) missing -= 1;
    if (missing < 0 || focus - missing > behind) return null;
    let from = Math.max(0, missing - behind + 1);
    while (has(from)) from += 1;
    return { from, to: missing };
  }
  function onward(): Stretch | null {
    let missing = focus;
    while (missing < frames && has(missing)) missing += 1;
    return missing === frames || missing - focus > ahead ? null : { from: missing, to: missing };
  }
  return isBackward ? (back() ?? onward()) : (onward() ?? back());
}

/** How gladly a picture is given up: those ahead are quickly there again. */
export const dispensability = (frame: number, focus: number): number =>
  frame > focus ? 5 * (frame - focus) : focus - frame;
