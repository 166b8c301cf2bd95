import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Points } from '../../../core/geometry/points.ts';
import { firstIndexAtOrAfter } from '../../../core/signal/interpolate.ts';
import type { Trial } from '../../../core/trial.ts';
import { along, placeIn } from '../drawings/places.ts';
import type { Shape } from '../shape.ts';
import type { StrokeName } from '../strokes.ts';

/** A stride of a slow runner is a little longer: the way of one foot is seen without its own last lap under it. */
const TRAIL_S = 0.5;
/** Oldest first. */
const OPACITIES = [0.3, 0.45, 0.6, 0.8, 1];

/** A place in each frame; null where it was not seen. */
type Way = (frame: number) => Place | null;

const between =
  (one: Way, other: Way): Way =>
  (frame) => {
    const [from, to] = [one(frame), other(frame)];
    return from && to && along(from, to, 0.5);
  };

/** The ways of the ankles and of the middles of hips and shoulders over the last half second, fading. */
export function trailReader({ gait }: Pick<Trial, 'gait'>): (frame: number) => readonly Shape[] {
  const { timesS, path } = gait;
  const of =
    (points: Points): Way =>
    (frame) =>
      placeIn(points, frame);
  const trails: readonly (readonly [StrokeName, Way])[] = [
    ['crossTrail', between(of(path('leftShoulder')), of(path('rightShoulder')))],
    ['crossTrail', between(of(path('leftHip')), of(path('rightHip')))],
    ['leftTrail', of(path('leftAnkle'))],
    ['rightTrail', of(path('rightAnkle'))],
  ];
  return (frame) => {
    const first = firstIndexAtOrAfter(timesS, (timesS[frame] ?? 0) - TRAIL_S);
    const edge = (piece: number): number => Math.round(first + ((frame - first) * piece) / OPACITIES.length);
    return trails.flatMap(([stroke, way]) =>
      OPACITIES.flatMap((opacity, piece) =>
        stretches(way, edge(piece), edge(piece + 1)).map(
          (places): Shape => ({ kind: 'line', stroke, places, opacity }),
        ),
      ),
    );
  };
}

/** The seen stretches of a way between two frames, both included. */
function stretches(way: Way, from: number, to: number): readonly (readonly Place[])[] {
  const found: Place[][] = [[]];
  for (let frame = from; frame <= to; frame++) {
    const place = way(frame);
    if (place) found.at(-1)?.push(place);
    else found.push([]);
  }
  return found.filter((places) => places.length > 1);
}
