import type { Place } from '../../../core/camera/drawnLine.ts';
import { midpoint, type Points } from '../../../core/geometry/points.ts';
import { firstIndexAtOrAfter } from '../../../core/signal/interpolate.ts';
import type { Trial } from '../../../core/trial.ts';
import { placeIn } from '../drawings/places.ts';
import type { Shape } from '../shape.ts';
import type { StrokeName } from '../strokes.ts';

/** A stride of a slow runner is a little longer: the way of one foot is seen without its own last lap under it. */
const TRAIL_S = 0.5;
/** Oldest first. */
const OPACITIES = [0.3, 0.45, 0.6, 0.8, 1];

/** The ways of the ankles and of the middles of hips and shoulders over the last half second, fading. */
export function trailReader({ gait }: Pick<Trial, 'gait'>): (frame: number) => readonly Shape[] {
  const { timesS, path } = gait;
  const trails: readonly (readonly [StrokeName, Points])[] = [
    ['crossTrail', midpoint(path('leftShoulder'), path('rightShoulder'))],
    ['crossTrail', midpoint(path('leftHip'), path('rightHip'))],
    ['leftTrail', path('leftAnkle')],
    ['rightTrail', path('rightAnkle')],
  ];
  return (frame) => {
    const first = firstIndexAtOrAfter(timesS, (timesS[frame] ?? 0) - TRAIL_S);
    const edge = (piece: number): number => Math.round(first + ((frame - first) * piece) / OPACITIES.length);
    return trails.flatMap(([stroke, points]) =>
      OPACITIES.flatMap((opacity, piece) =>
        stretches(points, edge(piece), edge(piece + 1)).map(
          (places): Shape => ({ kind: 'line', stroke, places, opacity }),
        ),
      ),
    );
  };
}

/** The seen stretches of a way between two frames, both included. */
function stretches(points: Points, from: number, to: number): readonly (readonly Place[])[] {
  const found: Place[][] = [[]];
  for (let frame = from; frame <= to; frame++) {
    const place = placeIn(points, frame);
    if (place) found.at(-1)?.push(place);
    else found.push([]);
  }
  return found.filter((places) => places.length > 1);
}
