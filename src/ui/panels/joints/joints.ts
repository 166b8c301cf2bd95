import type { Place } from '../../../core/camera/drawnLine.ts';
import type { PointEdit } from '../../../core/corrections/pointEdits.ts';
import type { Path } from '../../../core/gait.ts';
import { type BodyLandmark, type Landmark, SKELETON } from '../../../core/pose/landmarks.ts';
import type { Trial } from '../../../core/trial.ts';

/** Every joint that is drawn or measured, and so can be laid by hand. */
export const JOINTS: readonly BodyLandmark[] = [...new Set(SKELETON.flat())];

/** "Left knee", "Right toes". */
export function jointName(landmark: Landmark): string {
  const [side, ...joint] = landmark.replace('FootIndex', 'Toes').split(/(?=[A-Z])/);
  return `${side === 'left' ? 'Left' : 'Right'} ${joint.join(' ').toLowerCase()}`;
}

type Paths = ReadonlyMap<Landmark, Path>;

export const jointPaths = ({ gait }: Trial): Paths => new Map(JOINTS.map((name) => [name, gait.path(name)]));

/** Where a joint is in a frame; null where it was not seen. */
export function placeOf(paths: Paths, landmark: Landmark, frame: number): Place | null {
  const path = paths.get(landmark);
  const [x = Number.NaN, y = Number.NaN] = [path?.x[frame], path?.y[frame]];
  return Number.isFinite(x + y) ? { x, y } : null;
}

export const isByHand = (points: readonly PointEdit[], landmark: Landmark, frame: number): boolean =>
  points.some((point) => point.landmark === landmark && point.frame === frame);

const neighboursOf = (landmark: Landmark): readonly Landmark[] =>
  SKELETON.flatMap(([a, b]) => (a === landmark ? [b] : b === landmark ? [a] : []));

/**
 * Where a joint that was not seen may be: where it was last or will be next, moved as far as the joints beside it moved
 * meanwhile; else in the middle of those; null where nothing is known.
 */
export function guessedPlace(paths: Paths, landmark: Landmark, frame: number): Place | null {
  const beside = neighboursOf(landmark);
  const near = nearestSeen(paths.get(landmark), frame);
  const was = near === null ? null : placeOf(paths, landmark, near);
  if (near !== null && was) {
    const ways = beside.flatMap((name): readonly Place[] => {
      const [from, to] = [placeOf(paths, name, near), placeOf(paths, name, frame)];
      return from && to ? [{ x: to.x - from.x, y: to.y - from.y }] : [];
    });
    const way = middleOf(ways) ?? { x: 0, y: 0 };
    return { x: was.x + way.x, y: was.y + way.y };
  }
  return middleOf(beside.flatMap((name) => placeOf(paths, name, frame) ?? []));
}

function nearestSeen(path: Path | undefined, frame: number): number | null {
  if (!path) return null;
  for (let away = 1; away < path.x.length; away++) {
    const near = [frame - away, frame + away].find((at) => Number.isFinite(path.x[at] ?? Number.NaN));
    if (near !== undefined) return near;
  }
  return null;
}

function middleOf(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  const mean = (axis: 'x' | 'y') => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { x: mean('x'), y: mean('y') };
}
