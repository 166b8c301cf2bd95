/** A point's way through the picture, pixels (x right, y down), [frame]; NaN where it was not seen. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The middle between two points, frame by frame; NaN where either was not seen. */
export function midpoint(a: Points, b: Points): Points {
  const middle = (p: Float64Array, q: Float64Array) => p.map((value, frame) => (value + q[frame]!) / 2);
  return { x: middle(a.x, b.x), y: middle(a.y, b.y) };
}

/**
 * Turns a path back to what a level camera would have seen, about the picture's origin.
 *
 * @param rollDeg turn of the camera about its axis, + counter-clockwise. It turns the picture's content
 * clockwise, so the content is turned back counter-clockwise as seen on the screen. NaN stays NaN.
 */
export function levelled(points: Points, rollDeg: number): Points {
  if (rollDeg === 0) return points;
  const cos = Math.cos((rollDeg * Math.PI) / 180);
  const sin = Math.sin((rollDeg * Math.PI) / 180);
  return {
    x: points.x.map((x, frame) => x * cos + points.y[frame]! * sin),
    y: points.y.map((y, frame) => y * cos - points.x[frame]! * sin),
  };
}
