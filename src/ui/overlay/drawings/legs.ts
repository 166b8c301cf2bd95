import type { Place } from '../../../core/camera/drawnLine.ts';
import { type Joint, rightInPicture } from '../../../core/measures/body.ts';
import { nearSide } from '../../../core/measures/seen.ts';
import { otherSide } from '../../../core/sides.ts';
import { type Draw, type Drawing, type Instant, PLAIN, type Segment } from './drawing.ts';
import { along, distance, jointIn, pairIn, upward } from './places.ts';

/** A part of the instant's leg; null where it was not seen, and from the side for the leg that the other hides. */
function limb(instant: Instant, fromName: Joint, toName: Joint): Segment | null {
  const { gait, side } = instant;
  if (nearSide(gait.view) === otherSide(side)) return null;
  const from = jointIn(instant, side, fromName);
  const to = jointIn(instant, side, toName);
  return from && to && [from, to];
}

/** A limb against another direction from where it begins. */
function angle(line: Segment, zeroEnd: Place, body: readonly Segment[] = []): Drawing {
  const [start, end] = line;
  return {
    ...PLAIN,
    line,
    zero: [start, zeroEnd],
    arcRadius: 0.45 * distance(start, end),
    body,
  };
}

/** A limb against the vertical under where it begins. */
const fromVertical = (line: Segment | null): Drawing | null =>
  line && angle(line, upward(line[0], -distance(...line)));

export const drawThighAngle: Draw = (instant) => fromVertical(limb(instant, 'Hip', 'Knee'));

export const drawShankAngle: Draw = (instant) => fromVertical(limb(instant, 'Knee', 'Ankle'));

/** The shank against the thigh carried on beyond the knee. */
export const drawKneeFlexion: Draw = (instant) => {
  const thigh = limb(instant, 'Hip', 'Knee');
  const shank = limb(instant, 'Knee', 'Ankle');
  return (
    thigh && shank && angle(shank, along(...thigh, 1 + distance(...shank) / distance(...thigh)), [thigh])
  );
};

/** The sole against the horizontal from the heel, the way the runner faces. */
export const drawFootStrikeAngle: Draw = (instant) => {
  const foot = limb(instant, 'Heel', 'FootIndex');
  if (!foot) return null;
  const [heel] = foot;
  const { facing } = instant.gait;
  const level = { x: heel.x + facing * 1.3 * distance(...foot), y: heel.y };
  return {
    ...angle(foot, level),
    arcRadius: 0.9 * distance(...foot),
  };
};

/** The thigh against the perpendicular of the line through both hips. */
export const drawHipAdduction: Draw = (instant) => {
  const thigh = limb(instant, 'Hip', 'Knee');
  const hipLine = pairIn(instant, 'Hip');
  if (!thigh || !hipLine) return null;
  const [hip] = thigh;
  const [left, right] = hipLine;
  const scale = (rightInPicture(instant.gait) * distance(...thigh)) / distance(left, right);
  const across = { x: scale * (right.x - left.x), y: scale * (right.y - left.y) };
  return angle(thigh, { x: hip.x - across.y, y: hip.y + across.x }, [hipLine]);
};
