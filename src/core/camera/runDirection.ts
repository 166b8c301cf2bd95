import { explore } from './belief.ts';
import { type Edge, edgesOf, type Picture } from './edge.ts';
import { normal, root } from './normal.ts';
import type { RunnerPlace } from './runnerPlace.ts';
import type { SceneLines } from './sceneLines.ts';
import { weightsOf } from './things.ts';

const DEG = Math.PI / 180;

/**
 * What an edge may be, and how often (assumption): along the run, upright, across the run (level in the picture when seen
 * from straight behind), or anything. The camera's roll is not known yet, so that upright and level are wide. The treadmill or path under the runner points along the run more often than
 * the rest of the room.
 */
const ALONG = { shareOnFloor: 0.6, shareBelowHips: 0.35, shareAbove: 0.15, sd: 0.7 * DEG };
const UPRIGHT = { share: 0.2, shareOnFloor: 0.03, sd: 2.5 * DEG };
const ACROSS = { share: 0.15, sd: 3.5 * DEG };
/**
 * Seen from behind, what stands in front of the runner ends above the ground under his feet; what reaches this far below
 * it, in body heights, lies on the floor.
 */
const ON_FLOOR = 0.03;
/** Parallel edges nearer than this are edges of one thing: belt and rail on one side of a deck count once. */
const REACH = 0.04;

/** How far aside of the line of running cameras stand, as seen from the runner's place (assumption): about 12°. */
const PRIOR_ASIDE_SD = 0.25;
const MAX_ASIDE = 0.8;
/** And how high, in body heights (assumption): between the floor and a raised arm. */
const PRIOR_HEIGHT = { mean: 0.65, sd: 0.3 };
const HEIGHTS = { from: 0.05, to: 1.5 };

/** With more doubt than this the edges have not decided anything; about 5°. */
const MAX_ASIDE_SD = 0.1;

/** The point in the picture, in the units of `Edge`, where lines along the run meet. */
export interface RunDirection {
  readonly x: number;
  readonly y: number;
  readonly xSd: number;
  readonly ySd: number;
}

/**
 * The point in the picture towards which everything runs that lies along the run: belt and deck of a treadmill,
 * handrails, walls, a path. The point is weighed over a grid against every edge; each is along the run, upright,
 * across, or anything (Coughlan & Yuille, ICCV 1999). One line alone leaves the point open along that line.
 *
 * @param fromBehind the camera looks along the run, not against it
 * @returns null where the edges leave the point's place open sideways
 */
export function findRunDirection(
  lines: readonly SceneLines[],
  picture: Picture,
  runner: RunnerPlace,
  fromBehind: boolean,
): RunDirection | null {
  const all = lines.flatMap((frame) => {
    const edges = edgesOf(frame, picture, () => true);
    const weights = weightsOf(edges, REACH);
    return edges.map((edge, i) => candidate(edge, weights[i]! / lines.length, runner, fromBehind));
  });
  if (all.length === 0) return null;
  const { trunkX, groundY, bodyHeight } = runner;
  const { u, v, uSd, vSd } = explore(
    { from: -MAX_ASIDE, to: MAX_ASIDE },
    HEIGHTS,
    (aside, height, blur) =>
      prior(aside, height) + support(all, trunkX + aside, groundY - height * bodyHeight, blur),
  );
  if (uSd > MAX_ASIDE_SD) return null;
  return { x: trunkX + u, y: groundY - v * bodyHeight, xSd: uSd, ySd: vSd * bodyHeight };
}

interface Candidate extends Edge {
  readonly weight: number;
  readonly alongShare: number;
  /** How likely the edge is for what doesn't lie along the run. */
  readonly otherwise: number;
}

function candidate(
  edge: Edge,
  weight: number,
  { hipY, groundY, bodyHeight }: RunnerPlace,
  fromBehind: boolean,
): Candidate {
  const slant = Math.atan2(edge.alongX, edge.alongY);
  const level = Math.PI / 2 - Math.abs(slant);
  const lowerEnd = edge.y + (edge.alongY * edge.length) / 2;
  const onFloor = fromBehind && lowerEnd > groundY + ON_FLOOR * bodyHeight;
  const alongShare = onFloor ? ALONG.shareOnFloor : edge.y > hipY ? ALONG.shareBelowHips : ALONG.shareAbove;
  const uprightShare = onFloor ? UPRIGHT.shareOnFloor : UPRIGHT.share;
  const rest = 1 - alongShare - uprightShare - ACROSS.share;
  return {
    ...edge,
    weight,
    alongShare,
    otherwise:
      uprightShare * normal(slant, Math.hypot(UPRIGHT.sd, edge.directionSd)) +
      ACROSS.share * normal(level, Math.hypot(ACROSS.sd, edge.directionSd)) +
      rest / Math.PI,
  };
}

const prior = (aside: number, height: number): number =>
  -0.5 * ((aside / PRIOR_ASIDE_SD) ** 2 + ((height - PRIOR_HEIGHT.mean) / PRIOR_HEIGHT.sd) ** 2);

/** Logarithm, up to a constant, of how likely the edges are if what lies along the run meets in this point. */
function support(edges: readonly Candidate[], x: number, y: number, blur: number): number {
  let sum = 0;
  for (const edge of edges) {
    const toX = x - edge.x;
    const toY = y - edge.y;
    const sine = (edge.alongX * toY - edge.alongY * toX) / Math.max(root(toX, toY), 1e-6);
    const along = edge.alongShare * normal(sine, blur * root(ALONG.sd, edge.directionSd));
    // Most edges point elsewhere, and their logarithm is the constant.
    if (along > 0) sum += edge.weight * Math.log(1 + along / edge.otherwise);
  }
  return sum;
}
