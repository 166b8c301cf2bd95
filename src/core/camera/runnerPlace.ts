import { bodyHeightPx, torsoLengthPx } from '../pose/bodySize.ts';
import type { Landmark } from '../pose/landmarks.ts';
import { landmarkSeries, type PoseTrack } from '../pose/track.ts';
import { median } from '../stats/median.ts';
import { inPicture, longSidePx, turned } from './edge.ts';

/** Where the runner is, in the units of `Edge`. */
export interface RunnerPlace {
  readonly trunkX: number;
  readonly trunkY: number;
  readonly hipY: number;
  /** Where the standing foot meets the ground. */
  readonly groundY: number;
  readonly bodyHeight: number;
}

const TRUNK: readonly Landmark[] = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'];
const HIPS: readonly Landmark[] = ['leftHip', 'rightHip'];

/**
 * The middle of the clip: medians over all frames, in a picture turned back by `rollDeg`. Null where nobody was found.
 */
export function runnerPlace(track: PoseTrack, rollDeg: number): RunnerPlace | null {
  const torsoPx = torsoLengthPx(track);
  if (Number.isNaN(torsoPx)) return null;
  const at = (names: readonly Landmark[]) => {
    const mean = (component: 'x' | 'y') =>
      names.reduce((sum, name) => sum + middle(track, name, component), 0) / names.length;
    return turned(inPicture(track, mean('x'), mean('y')), rollDeg);
  };
  const trunk = at(TRUNK);
  return {
    trunkX: trunk.x,
    trunkY: trunk.y,
    hipY: at(HIPS).y,
    groundY: groundY(track, rollDeg),
    bodyHeight: bodyHeightPx(torsoPx) / longSidePx(track),
  };
}

const middle = (track: PoseTrack, name: Landmark, component: 'x' | 'y'): number =>
  median(Array.from(landmarkSeries(track, 'image', name, component)));

/** The lower heel or toe of each frame; in running one foot is off the ground, so half of the time the other is on it. */
function groundY(track: PoseTrack, rollDeg: number): number {
  const feet = (['leftHeel', 'rightHeel', 'leftFootIndex', 'rightFootIndex'] as const).map((name) => ({
    x: landmarkSeries(track, 'image', name, 'x'),
    y: landmarkSeries(track, 'image', name, 'y'),
  }));
  return median(
    Array.from(track.timesS, (_, frame) =>
      Math.max(...feet.map(({ x, y }) => turned(inPicture(track, x[frame]!, y[frame]!), rollDeg).y)),
    ),
  );
}
