import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Gait } from '../../../core/gait.ts';
import type { Points } from '../../../core/geometry/points.ts';
import { hipCentre, joint } from '../../../core/measures/body.ts';
import { largest, overStretch } from '../../../core/measures/moments.ts';
import { nearSide } from '../../../core/measures/seen.ts';
import { otherSide } from '../../../core/sides.ts';
import { valueAt } from '../../../core/signal/interpolate.ts';
import { type Draw, type Drawing, type Instant, PLAIN } from './drawing.ts';
import { jointIn, middle, pairIn, placeIn } from './places.ts';
import { stepAt } from './stepAt.ts';

/** A length from end to end. */
const length = (from: Place, to: Place, guides: Drawing['guides']): Drawing => ({
  ...PLAIN,
  line: [from, to],
  zero: null,
  arcRadius: 0,
  guides,
});

/** From under a place of the hips level to the ankle. */
function fromUnder(from: Place | null, instant: Instant): Drawing | null {
  const ankle = jointIn(instant, instant.side, 'Ankle');
  if (!from || !ankle) return null;
  const under = { x: from.x, y: ankle.y };
  return length(under, ankle, [[from, under]]);
}

export const drawCrossover: Draw = (instant) => {
  const hips = pairIn(instant, 'Hip');
  return fromUnder(hips && middle(hips), instant);
};

export const drawOverstride: Draw = (instant) => {
  const { gait, side } = instant;
  return nearSide(gait.view) === otherSide(side) ? null : fromUnder(jointIn(instant, side, 'Hip'), instant);
};

const placeAt = ({ timesS }: Gait, { x, y }: Points, timeS: number): Place => ({
  x: valueAt(timesS, x, timeS),
  y: valueAt(timesS, y, timeS),
});

/** Level from the ankle at the strike that began this step to the other ankle at the strike that ends it. */
export const drawStepWidth: Draw = ({ gait, side, frame }) => {
  const step = stepAt(gait, side, frame);
  if (!step) return null;
  const first = placeAt(gait, joint(gait, side, 'Ankle'), step.startS);
  const second = placeAt(gait, joint(gait, otherSide(side), 'Ankle'), step.endS);
  const y = Math.max(first.y, second.y);
  if (!Number.isFinite(y + first.x + second.x)) return null;
  const [from, to] = [
    { x: first.x, y },
    { x: second.x, y },
  ];
  return length(from, to, [
    [first, from],
    [second, to],
  ]);
};

/** Half the width of the marks at the highest and the lowest place, in heights of the body. */
const MARK = 0.06;

/** From the lowest to the highest place of the middle of the hips during this step. */
export const drawVerticalOscillation: Draw = ({ gait, side, frame }) => {
  const step = stepAt(gait, side, frame);
  const { x, y } = hipCentre(gait);
  const place = placeIn({ x, y }, frame);
  if (!step || !place) return null;
  const extreme = (sign: 1 | -1): Place => ({
    x: place.x,
    y:
      sign *
      overStretch(
        gait.timesS,
        y.map((value) => sign * value),
        step.startS,
        step.endS,
        largest,
      ),
  });
  const [low, high] = [extreme(1), extreme(-1)];
  if (!Number.isFinite(low.y - high.y)) return null;
  const half = MARK * gait.bodyHeightPx;
  const mark = ({ y: at }: Place) =>
    [
      { x: place.x - half, y: at },
      { x: place.x + half, y: at },
    ] as const;
  return length(low, high, [mark(low), mark(high)]);
};
