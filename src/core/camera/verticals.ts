import { MAD_TO_SD } from '../signal/outliers.ts';
import { median } from '../stats/median.ts';
import { explore } from './belief.ts';
import type { CameraPose, Estimate } from './cameraPose.ts';
import { type Edge, edgesOf, type Picture, type PlaceInPicture } from './edge.ts';
import { type Across, levelSupport, nearlyLevel } from './levels.ts';
import { normal, root } from './normal.ts';
import type { SceneLines } from './sceneLines.ts';
import { weightsOf } from './things.ts';

const DEG = Math.PI / 180;

/** Edges that slant more can't be verticals: 12° of roll, and as much again from a pitched camera at the border. */
const MAX_SLANT = 25 * DEG;
const MAX_ROLL = 12 * DEG;
/** People hold a phone level to a few degrees (assumption). */
const PRIOR_ROLL_SD = 2.5 * DEG;
/**
 * Verticals run together by the tangent of the pitch over the focal length: pitched by 8°, a main camera of a phone
 * (0.8 of the picture's longer side) gives 0.18.
 */
const MAX_CONVERGENCE = 0.5;
const PRIOR_CONVERGENCE_SD = 0.15;
/** The horizon is no better known than this in the same units: floors slope, treadmills are raised in front. */
const HORIZON_SD = 0.03;

/**
 * What an upright edge may be, and how often (assumption): built, and as straight up as masons make it and a lens shows
 * it; meant to stand, such as a tree; or just something that slants. The last keeps the posts of a treadmill, which
 * lean, from passing for walls.
 */
const BUILT = { share: 0.45, sd: 0.4 * DEG };
const STANDING = { share: 0.25, sd: 3 * DEG };
const SLANTING = { share: 0.3, density: 1 / (2 * MAX_SLANT) };
/** Two upright edges nearer than this are edges of one thing: a door, a rack, both posts of a treadmill from the side. */
const REACH = 0.06;

/** What even the best walls can't say: builders may be off by 8 mm in 3 m (DIN 18202), and no lens is perfect. */
const FLOOR_SD = 0.2 * DEG;
/**
 * The spread over the grid is too cautious, for it counts leaning things that agree by chance. In 560 simulated rooms with
 * clutter, walls and posts, upright or leaning, the error was 0.27 to 0.72 of it (docs/accuracy.md); the worst kind of
 * room decides.
 */
const ERROR_OVER_SPREAD = 0.72;
/** With more doubt than this the edges have not decided anything. */
const MAX_SD = 1.6 * DEG;

type Verticals = { readonly rollDeg: Estimate } & Pick<CameraPose, 'rollDriftDeg'>;

interface Upright extends Edge {
  /** Tangent of its slant from the picture's vertical, + its top to the left. */
  readonly tangent: number;
  readonly weight: number;
}

/**
 * The direction of the true vertical in the picture, at the runner's place.
 *
 * Verticals of a pitched camera meet in one point far above or below the picture. That point, as two numbers (slant at
 * the runner, convergence), is weighed over a grid against every upright edge; each edge is a built vertical, something
 * that stands, or something that slants (the mixture of Coughlan & Yuille, ICCV 1999). Level lines across the run speak
 * too, where it is known how perspective tilts them. Mean and standard deviation of what is left are the estimate, so
 * that edges that contradict each other widen it. A thing counts once, a frame as much as
 * another, all frames together as one. To the spread is added how far single frames differ (a hand-held
 * camera) and 0.2° for walls and lens. A level camera is mildly preferred (2.5°).
 *
 * @param runner the runner's place, in the units of `Edge`
 * @param horizonSays how the horizon says that verticals run together (tangent of the pitch over the focal length, in
 * the units of `Edge`); null where no horizon was found
 * @param across how perspective tilts level lines across the run; null where that is not known
 * @param isElse names edges that are known to be something else
 * @returns degrees, + the camera turned counter-clockwise; null where nothing straight speaks: more than 1.6° of doubt
 */
export function findVerticals(
  lines: readonly SceneLines[],
  picture: Picture,
  runner: PlaceInPicture,
  horizonSays: Estimate | null,
  across: Across | null,
  isElse: (edge: Edge) => boolean,
): Verticals | null {
  const frames = lines.map(
    (frame): Frame => ({
      uprights: uprights(frame, picture, isElse),
      levels: across ? nearlyLevel(frame, picture, across, isElse) : [],
    }),
  );
  const all: Frame = {
    uprights: frames.flatMap((frame) => frame.uprights),
    levels: frames.flatMap((frame) => frame.levels),
  };
  if (isEmpty(all)) return null;
  const ofOneFrame = 1 / frames.length;
  const slants = { from: -MAX_ROLL, to: MAX_ROLL };
  const convergences = { from: -MAX_CONVERGENCE, to: MAX_CONVERGENCE };
  const { u, v, uSd } = explore(
    slants,
    convergences,
    (slant, convergence, blur) =>
      rollPrior(slant) +
      convergencePrior(convergence, horizonSays) +
      ofOneFrame * support(all, field(slant, convergence, runner), blur),
  );
  if (uSd > MAX_SD) return null;
  const drift = betweenFrames(frames, u, v, runner);
  return {
    rollDeg: { value: -u / DEG, sd: Math.hypot(ERROR_OVER_SPREAD * uSd, FLOOR_SD, drift) / DEG },
    rollDriftDeg: drift / DEG,
  };
}

/** What one frame shows that may be upright, or level across the run. */
interface Frame {
  readonly uprights: readonly Upright[];
  readonly levels: ReturnType<typeof nearlyLevel>;
}

const isEmpty = (frame: Frame): boolean => frame.uprights.length + frame.levels.length === 0;

function uprights(lines: SceneLines, picture: Picture, isElse: (edge: Edge) => boolean): Upright[] {
  const edges = edgesOf(
    lines,
    picture,
    (edge) => Math.abs(edge.alongX) < edge.alongY * Math.tan(MAX_SLANT) && !isElse(edge),
  );
  const weights = weightsOf(edges, REACH);
  return edges.map((edge, i) => ({
    ...edge,
    tangent: edge.alongX / edge.alongY,
    weight: weights[i]!,
  }));
}

const rollPrior = (slant: number): number => -0.5 * (slant / PRIOR_ROLL_SD) ** 2;

const convergencePrior = (convergence: number, horizonSays: Estimate | null): number =>
  -0.5 * (convergence / PRIOR_CONVERGENCE_SD) ** 2 -
  (horizonSays ? 0.5 * ((convergence - horizonSays.value) / (horizonSays.sd + HORIZON_SD)) ** 2 : 0);

type Field = (x: number, y: number) => number;

/** The tangent of the slant of verticals anywhere, from that at one place and how they run together. */
function field(slant: number, convergence: number, { x, y }: PlaceInPicture): Field {
  const middle = Math.tan(slant) * (1 - convergence * y) + convergence * x;
  return (atX, atY) => (middle - convergence * atX) / (1 - convergence * atY);
}

/** Logarithm, up to a constant, of how likely a frame's edges are if verticals run like this. */
function support({ uprights: edges, levels }: Frame, tangentAt: Field, blur: number): number {
  // Level lines turn with the camera's axis, the middle of the picture.
  let sum = levelSupport(levels, -Math.atan(tangentAt(0, 0)), blur);
  for (const { x, y, tangent, directionSd, weight } of edges) {
    const expected = tangentAt(x, y);
    // The tangent of the angle between the two, which stands for the angle.
    const off = (tangent - expected) / (1 + tangent * expected);
    const upright =
      BUILT.share * normal(off, blur * root(BUILT.sd, directionSd)) +
      STANDING.share * normal(off, root(STANDING.sd, directionSd));
    sum += weight * Math.log(1 + upright / (SLANTING.share * SLANTING.density));
  }
  return sum;
}

/** How far the vertical of single frames lies from their middle, robustly; the runner is seen in one of them. */
function betweenFrames(
  frames: readonly Frame[],
  slant: number,
  convergence: number,
  runner: PlaceInPicture,
): number {
  const near = { from: slant - 2 * MAX_SD, to: slant + 2 * MAX_SD };
  const known = { from: convergence, to: convergence };
  const ofFrames = frames
    .filter((frame) => !isEmpty(frame))
    .map(
      (frame) =>
        explore(near, known, (u, v, blur) => rollPrior(u) + support(frame, field(u, v, runner), blur)).u,
    );
  const middle = median(ofFrames);
  return MAD_TO_SD * median(ofFrames.map((u) => Math.abs(u - middle)));
}
