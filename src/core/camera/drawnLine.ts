/** A place in the picture, pixels: x right, y down. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line that a person laid over the picture; which end is which says nothing. */
export type DrawnLine = readonly [Place, Place];

/** What a drawn line says of the camera, or why it says nothing. */
export type DrawnLevel =
  | { readonly kind: 'roll'; readonly rollDeg: number }
  | { readonly kind: 'tooShort' }
  | { readonly kind: 'notUpright' };

/** Shorter lines, as a share of the picture's height, turn by a degree when an end is off by a few pixels. */
const MIN_LENGTH_SHARE = 0.1;

/**
 * The camera's roll from a line along something that is vertical in reality, degrees, with the sign of
 * `CameraSetup`: + where the line's upper end lies to the right. A line nearer to the horizontal says nothing, for
 * perspective tilts what is level.
 */
export function drawnLevel([a, b]: DrawnLine, heightPx: number): DrawnLevel {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const right = upper.x - lower.x;
  const up = lower.y - upper.y;
  if (Math.hypot(right, up) < MIN_LENGTH_SHARE * heightPx) return { kind: 'tooShort' };
  if (Math.abs(right) >= up) return { kind: 'notUpright' };
  return { kind: 'roll', rollDeg: (Math.atan2(right, up) * 180) / Math.PI };
}
