import type { PoseTrack } from '../pose/track.ts';
import { isFrontalView, type View } from '../sides.ts';
import type { CameraPose, Estimate } from './cameraPose.ts';
import { pointsAt, turned } from './edge.ts';
import { overFocals } from './focal.ts';
import type { Across } from './levels.ts';
import { findRunDirection, type RunDirection } from './runDirection.ts';
import { type RunnerPlace, runnerPlace } from './runnerPlace.ts';
import { findVerticals } from './verticals.ts';

const UNKNOWN: CameraPose = { rollDeg: null, rollDriftDeg: 0, yawDeg: null, heightRatio: null };

/** The body's height in the picture comes from the torso, and that is foreshortened when the trunk leans. */
const BODY_HEIGHT_SD = 0.1;
/** With more doubt than this, in body heights, the horizon was not found. */
const MAX_HEIGHT_SD = 0.15;

/**
 * How the camera was held, from the straight things beside the runner (`track.sceneLines`). The direction of running
 * comes first, where it can be seen: its horizon says how far the camera was pitched, and so how verticals run together.
 */
export function estimateCamera(track: PoseTrack, view: View): CameraPose {
  const known = KNOWN.get(track.image) ?? new Map<View, CameraPose>();
  KNOWN.set(track.image, known);
  const pose = known.get(view) ?? find(track, view);
  known.set(view, pose);
  return pose;
}

/** By what was seen: it takes some 0.2 s, and every correction of a clip asks again. */
const KNOWN = new WeakMap<Float32Array, Map<View, CameraPose>>();

function find(track: PoseTrack, view: View): CameraPose {
  const asFilmed = runnerPlace(track, 0);
  if (!asFilmed) return UNKNOWN;
  const run = isFrontalView(view)
    ? findRunDirection(track.sceneLines, track, asFilmed, view === 'posterior')
    : null;
  const verticals = findVerticals(
    track.sceneLines,
    track,
    { x: asFilmed.trunkX, y: asFilmed.trunkY },
    run && convergence(run),
    run && across(run),
    (edge) => run !== null && edge.y > asFilmed.hipY && pointsAt(edge, run),
  );
  const upright = { ...UNKNOWN, ...verticals };
  const levelDeg = upright.rollDeg?.value ?? 0;
  const runner = runnerPlace(track, levelDeg);
  if (!run || !runner) return upright;
  const end = turned(run, levelDeg);
  const aside = end.x - runner.trunkX;
  return {
    ...upright,
    yawDeg: yawDeg({ value: aside, sd: run.xSd }, view === 'anterior' ? -1 : 1),
    heightRatio: heightRatio(end.y, run.ySd, runner),
  };
}

/** From behind the runner's right is on the right of the picture, and a camera there sees the run point to its right. */
const yawDeg = (aside: Estimate, rightInPicture: 1 | -1): Estimate =>
  overFocals((focal) => ({
    value: (rightInPicture * Math.atan(aside.value / focal) * 180) / Math.PI,
    sd: ((aside.sd / focal) * 180) / Math.PI,
  }));

function heightRatio(horizonY: number, sd: number, { groundY, bodyHeight }: RunnerPlace): Estimate | null {
  const value = (groundY - horizonY) / bodyHeight;
  if (sd / bodyHeight > MAX_HEIGHT_SD) return null;
  return { value, sd: Math.hypot(sd / bodyHeight, BODY_HEIGHT_SD * value) };
}

/** Lines across the run meet where it is at a right angle to the run's own point, on the same horizon. */
const across = ({ x, y, xSd, ySd }: RunDirection): Across => ({
  horizon: { value: y, sd: ySd },
  tilt: overFocals((focal) => ({ value: x / focal ** 2, sd: xSd / focal ** 2 })),
});

/** The point where verticals meet and the point where the run meets lie at a right angle for the camera. */
const convergence = ({ y, ySd }: RunDirection): Estimate =>
  overFocals((focal) => ({ value: -y / focal ** 2, sd: ySd / focal ** 2 }));
