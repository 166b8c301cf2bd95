import type { Estimate } from './cameraPose.ts';
import { type Edge, edgesOf, type Picture } from './edge.ts';
import { normal, root } from './normal.ts';
import type { SceneLines } from './sceneLines.ts';
import { weightsOf } from './things.ts';

const DEG = Math.PI / 180;

/** Edges that slant more can't be level lines across the run: 12° of roll, and as much again from perspective. */
const MAX_SLANT = 25 * DEG;
/** What an edge that is nearly level may be, and how often (assumption), as for uprights. */
const BUILT = { share: 0.4, sd: 0.4 * DEG };
const LEVEL = { share: 0.2, sd: 4 * DEG };
const SLANTING = { share: 0.4, density: 1 / (2 * MAX_SLANT) };
/** Parallel edges nearer than this are edges of one thing: both sides of a bar, a screen, a shelf. */
const REACH = 0.06;

/** How perspective tilts level lines across the run, in the units of `Edge`. */
export interface Across {
  /** Where the horizon lies: lines there are not tilted. */
  readonly horizon: Estimate;
  /** Tangent of the tilt of a line that lies one unit below the horizon. */
  readonly tilt: Estimate;
}

/** A level line across the run, perhaps, of one frame. */
interface NearlyLevel {
  /** Slope in the picture, radians, + its right end lower. */
  readonly slope: number;
  /** What perspective makes of it, and how unsure that and its own direction are. */
  readonly tilt: number;
  readonly sd: number;
  readonly weight: number;
}

/** The edges of a frame that may be level lines across the run: window sills, shelves, the end of a deck. */
export function nearlyLevel(
  lines: SceneLines,
  picture: Picture,
  { horizon, tilt }: Across,
  isElse: (edge: Edge) => boolean,
): NearlyLevel[] {
  const edges = edgesOf(
    lines,
    picture,
    (edge) => edge.alongY < Math.abs(edge.alongX) * Math.tan(MAX_SLANT) && !isElse(edge),
  );
  const weights = weightsOf(edges, REACH);
  return edges.map((edge, i) => {
    const below = edge.y - horizon.value;
    return {
      slope: Math.atan(edge.alongY / edge.alongX),
      tilt: below * tilt.value,
      sd: Math.hypot(edge.directionSd, below * tilt.sd, tilt.value * horizon.sd),
      weight: weights[i]!,
    };
  });
}

/** Logarithm, up to a constant, of how likely the edges are if the camera is turned by `roll`, radians. */
export function levelSupport(edges: readonly NearlyLevel[], roll: number, blur: number): number {
  let sum = 0;
  for (const { slope, tilt, sd, weight } of edges) {
    const off = slope - tilt - roll;
    const level =
      BUILT.share * normal(off, blur * root(BUILT.sd, sd)) + LEVEL.share * normal(off, root(LEVEL.sd, sd));
    sum += weight * Math.log(1 + level / (SLANTING.share * SLANTING.density));
  }
  return sum;
}
