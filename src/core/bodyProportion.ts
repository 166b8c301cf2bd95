import type { Gait } from './gait.ts';
import type { Joint } from './measures/body.ts';
import { nearSide } from './measures/seen.ts';
import type { Side } from './sides.ts';
import { median } from './stats/median.ts';

type Paths = Pick<Gait, 'path'>;

/**
 * A length ratio of the body that the view shows and running leaves alone, median over the clip: shoulder width to
 * trunk length from behind or in front, thigh to shank from the side. NaN where it was never seen.
 */
export function bodyProportion(paths: Paths, view: Gait['view']): number {
  const near = nearSide(view);
  const ratio =
    near === null
      ? over(
          distance(paths, 'left', 'Shoulder', 'right', 'Shoulder'),
          distance(paths, 'left', 'Shoulder', 'left', 'Hip'),
        )
      : over(distance(paths, near, 'Hip', near, 'Knee'), distance(paths, near, 'Knee', near, 'Ankle'));
  return median(ratio);
}

function distance({ path }: Paths, sideA: Side, a: Joint, sideB: Side, b: Joint): Float64Array {
  const from = path(`${sideA}${a}`);
  const to = path(`${sideB}${b}`);
  return from.x.map((x, frame) => Math.hypot(to.x[frame]! - x, to.y[frame]! - from.y[frame]!));
}

const over = (a: Float64Array, b: Float64Array): number[] =>
  Array.from(a.map((value, frame) => value / b[frame]!));
