import type { Trial } from '../../../core/trial.ts';
import { boneReader } from '../bones.ts';
import { line, type Shape } from '../shape.ts';

/** What the pose model saw: left and right in their colours, guesses faint and dashed. */
export function skeletonReader(trial: Trial): (frame: number) => readonly Shape[] {
  const bonesAt = boneReader(trial);
  return (frame) =>
    bonesAt(frame).map(({ side, x1, y1, x2, y2, faint }) => {
      const stroke = side ?? 'cross';
      return line(faint ? `${stroke}Guess` : stroke, { x: x1, y: y1 }, { x: x2, y: y2 });
    });
}
