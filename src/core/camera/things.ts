import type { Edge } from './edge.ts';

/** Edges whose directions differ by less are taken for edges of one thing. */
const SAME_DIRECTION = (4 * Math.PI) / 180;
/** Edges shorter than this together are not yet a whole thing: a share of the picture's longer side. */
const WHOLE_LENGTH = 0.12;

/**
 * How much each edge of one frame counts, so that a thing counts once however many edges it shows: a bar has two, a
 * rack of the same treadmill twenty, and if it leans they all do. Something short counts less than once.
 *
 * @param reach how far aside parallel edges still belong to one thing, in the units of `Edge`
 */
export function weightsOf(edges: readonly Edge[], reach: number): number[] {
  return edges.map((edge) => {
    let together = 0;
    for (const other of edges) together += other.length * sameness(edge, other, reach);
    return edge.length / Math.max(together, WHOLE_LENGTH);
  });
}

/** 1 for edges in one line, towards 0 the farther apart or the more different in direction. */
function sameness(a: Edge, b: Edge, reach: number): number {
  const turn = Math.asin(Math.min(1, Math.abs(a.alongX * b.alongY - a.alongY * b.alongX)));
  const aside = (Math.abs(offLine(a, b)) + Math.abs(offLine(b, a))) / 2;
  return Math.exp(-0.5 * ((turn / SAME_DIRECTION) ** 2 + (aside / reach) ** 2));
}

/** Distance of the middle of `other` from the line through `edge`. */
const offLine = (edge: Edge, other: Edge): number =>
  (other.x - edge.x) * edge.alongY - (other.y - edge.y) * edge.alongX;
