import type { Seen } from './unmirrored.ts';

/**
 * Two ways that work differ by 3 pixels on a body of a thousand (docs/performance.md); a card that computes wrongly is
 * somewhere else altogether.
 */
const MAX_APART = 0.03;

/** Whether two looks at one picture found the same body: half of its points no further apart than a share of the picture. */
export function agree({ landmarks: [a] }: Seen, { landmarks: [b] }: Seen): boolean {
  if (!a || !b) return !a && !b;
  const apart = a.map((point, i) => Math.hypot(point.x - b[i]!.x, point.y - b[i]!.y)).sort((x, y) => x - y);
  return apart[apart.length >> 1]! <= MAX_APART;
}
