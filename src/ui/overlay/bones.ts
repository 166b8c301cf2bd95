import { type BodyLandmark, type Landmark, SKELETON } from '../../core/pose/landmarks.ts';
import { landmarkAt } from '../../core/pose/track.ts';
import type { Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';

/** Below this visibility a line is drawn faint and dashed: the model was guessing. */
const FAINT_BELOW = 0.5;

export interface Bone {
  readonly key: string;
  /** null for lines that cross the body. */
  readonly side: Side | null;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly faint: boolean;
}

const sideOf = (landmark: Landmark): Side => (landmark.startsWith('left') ? 'left' : 'right');
const USED: readonly BodyLandmark[] = [...new Set(SKELETON.flat())];

/** Reads the skeleton of any frame of a trial, from the cleaned paths; what was not seen is not drawn. */
export function boneReader(trial: Trial): (frame: number) => readonly Bone[] {
  const paths = new Map(USED.map((name) => [name, trial.gait.path(name)]));
  const isFaint = (name: BodyLandmark, frame: number): boolean =>
    !(landmarkAt(trial.track, 'image', name, 'visibility', frame) >= FAINT_BELOW);

  return (frame) =>
    SKELETON.flatMap(([from, to]) => {
      const [x1, y1] = [paths.get(from)?.x[frame], paths.get(from)?.y[frame]];
      const [x2, y2] = [paths.get(to)?.x[frame], paths.get(to)?.y[frame]];
      if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
      if (![x1, y1, x2, y2].every(Number.isFinite)) return [];
      const side = sideOf(from) === sideOf(to) ? sideOf(from) : null;
      return [
        { key: `${from} ${to}`, side, x1, y1, x2, y2, faint: isFaint(from, frame) || isFaint(to, frame) },
      ];
    });
}
