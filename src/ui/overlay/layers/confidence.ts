import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Path } from '../../../core/gait.ts';
import { type BodyLandmark, SKELETON } from '../../../core/pose/landmarks.ts';
import { landmarkSeries } from '../../../core/pose/track.ts';
import type { Trial } from '../../../core/trial.ts';
import { placeIn } from '../drawings/places.ts';
import type { Box } from '../runnerBox.ts';
import { type Shape, unitOf } from '../shape.ts';

/** How sure the pose model was of a joint, by the visibility it gives: told by the form of the mark, not by colour. */
const GRADES = [
  { grade: 'sure', from: 0.8, radius: 2.5 },
  { grade: 'unsure', from: 0.5, radius: 4 },
  { grade: 'guess', from: Number.NEGATIVE_INFINITY, radius: 6 },
] as const;

export type Grade = (typeof GRADES)[number]['grade'];

/** @param unit what counts as a pixel of the stage */
export const gradeMark = (grade: Grade, centre: Place, unit: number): Shape => ({
  kind: 'circle',
  stroke: grade,
  centre,
  radius: unit * (GRADES.find((one) => one.grade === grade)?.radius ?? 0),
});

const gradeOf = (visibility: number): Grade =>
  GRADES.find(({ from }) => visibility >= from)?.grade ?? 'guess';

const JOINTS: readonly BodyLandmark[] = [...new Set(SKELETON.flat())];

/** A mark on every joint of the skeleton that says how sure the model was of it. */
export function confidenceReader({ gait, track }: Trial): (frame: number, box: Box) => readonly Shape[] {
  // Read when they are first drawn: in a long clip that takes a while.
  let joints: readonly { readonly path: Path; readonly visibility: Float64Array }[] | null = null;
  const read = () =>
    JOINTS.map((name) => ({
      path: gait.path(name),
      visibility: landmarkSeries(track, 'image', name, 'visibility'),
    }));
  return (frame, box) => {
    joints ??= read();
    return joints.flatMap(({ path, visibility }) => {
      const place = placeIn(path, frame);
      return place ? [gradeMark(gradeOf(visibility[frame] ?? Number.NaN), place, unitOf(box))] : [];
    });
  };
}
