import type { Place } from '../../../core/camera/drawnLine.ts';
import { type BodyLandmark, SKELETON } from '../../../core/pose/landmarks.ts';
import { landmarkAt } from '../../../core/pose/track.ts';
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
  const joints = JOINTS.map((name) => ({ name, path: gait.path(name) }));
  return (frame, box) =>
    joints.flatMap(({ name, path }) => {
      const place = placeIn(path, frame);
      const visibility = landmarkAt(track, 'image', name, 'visibility', frame);
      return place ? [gradeMark(gradeOf(visibility), place, unitOf(box))] : [];
    });
}
