import type { Path } from '../../../core/gait.ts';
import { BODY_LANDMARKS, type BodyLandmark } from '../../../core/pose/landmarks.ts';
import { isFrontalView, type View } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { type Box, runnerBox, widened } from '../../overlay/runnerBox.ts';

/** Width by height of a still: a runner from the side is as wide as the stride. */
export const stillRatio = (view: View): number => (isFrontalView(view) ? 0.56 : 0.78);

/** Room round the runner, as a share of the runner's height; more above, where the head reaches past the nose. */
const MARGIN = 0.06;
const MARGIN_ABOVE = 0.2;
/** Without these the height is not known; a hidden hand changes little. */
const ENDS: readonly BodyLandmark[] = ['nose', 'leftAnkle', 'rightAnkle'];

/**
 * The part of the picture round the runner in one frame, of one shape in all frames; it may reach past the picture.
 * Where head or feet were not seen, the part that the runner moves in over the whole clip.
 */
export function stillBoxes(trial: Trial): (frame: number) => Box {
  const ratio = stillRatio(trial.view);
  const pathsOf = (names: readonly BodyLandmark[]): readonly Path[] =>
    names.map((name) => trial.gait.path(name));
  const [outline, ends] = [pathsOf(BODY_LANDMARKS), pathsOf(ENDS)];
  const known = new Map<number, Box>();
  let whole: Box | null = null;

  function boxAt(frame: number): Box {
    const values = (paths: readonly Path[], axis: keyof Path): readonly number[] =>
      paths.map((path) => path[axis][frame] ?? Number.NaN);
    if (!values(ends, 'y').every(Number.isFinite)) {
      whole ??= inRatio(runnerBox(trial), ratio);
      return whole;
    }
    const [xs, ys] = [
      values(outline, 'x').filter(Number.isFinite),
      values(outline, 'y').filter(Number.isFinite),
    ];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const height = Math.max(...ys) - top;
    return inRatio(
      {
        x: left - MARGIN * height,
        y: top - MARGIN_ABOVE * height,
        width: Math.max(...xs) - left + 2 * MARGIN * height,
        height: height * (1 + MARGIN + MARGIN_ABOVE),
      },
      ratio,
    );
  }

  return (frame) => {
    const box = known.get(frame) ?? boxAt(frame);
    known.set(frame, box);
    return box;
  };
}

/** The smallest box of a shape that holds another, about its middle. */
function inRatio(box: Box, ratio: number): Box {
  const height = Math.max(box.height, box.width / ratio);
  return widened({ ...box, y: box.y - (height - box.height) / 2, height }, ratio);
}
