import type { Place } from '../camera/drawnLine.ts';
import type { Annotation } from './annotation.ts';
import { label, type Room, type TextShape } from './label.ts';
import { type Filmed, lengthPx } from './values.ts';
import { valueText } from './words.ts';

interface LineShape {
  readonly kind: 'line';
  readonly from: Place;
  readonly to: Place;
  readonly isDashed: boolean;
}

/** Clockwise as seen, radians as a canvas counts them: 0 points right. */
interface ArcShape {
  readonly kind: 'arc';
  readonly centre: Place;
  readonly radiusPx: number;
  readonly fromRad: number;
  readonly toRad: number;
}

/** The head of an arrow, filled. */
interface HeadShape {
  readonly kind: 'head';
  readonly points: readonly [Place, Place, Place];
}

/** What a drawing is painted of, pixels of the clip. */
export type Shape = LineShape | ArcShape | HeadShape | TextShape;

/** Lines without the words, and where these stand: beside a place, in a direction of length 1. */
interface Outline {
  readonly shapes: readonly Shape[];
  readonly beside: Place;
  readonly direction: Place;
}

/** Units. */
const ARC_RADIUS = 34;
const HEAD_LENGTH = 16;
const HEAD_HALF_WIDTH = 6;

const UP: Place = { x: 0, y: -1 };

/** The one geometry of a drawing, for the picture on the screen and for pictures that leave the app. */
export function shapesOf(annotation: Annotation, filmed: Filmed, room: Room): readonly Shape[] {
  const { shapes, beside, direction } = outlineOf(annotation, filmed, room.unitPx);
  const words = [valueText(annotation, filmed), annotation.text].filter((part) => part != null);
  return [...shapes, ...label(words, beside, direction, room)];
}

function outlineOf(annotation: Annotation, { camera }: Filmed, unitPx: number): Outline {
  switch (annotation.kind) {
    case 'angle':
      return angle(annotation.points, unitPx);
    case 'verticalAngle':
      return verticalAngle(annotation.points, camera.roll.deg, unitPx);
    case 'line':
      return line(annotation.points);
    case 'arrow':
      return arrow(annotation.points, unitPx);
    case 'text':
      return { shapes: [], beside: annotation.points[0], direction: UP };
  }
}

function angle([a, vertex, b]: readonly [Place, Place, Place], unitPx: number): Outline {
  const reachPx = Math.min(lengthPx(a, vertex), lengthPx(b, vertex));
  const arc = arcBetween(vertex, ARC_RADIUS * unitPx, reachPx, headingRad(vertex, a), headingRad(vertex, b));
  const direction = unitVector((arc.fromRad + arc.toRad) / 2);
  return {
    shapes: [stroke(vertex, a), stroke(vertex, b), arc],
    beside: along(vertex, direction, arc.radiusPx),
    direction,
  };
}

function verticalAngle([a, b]: readonly [Place, Place], rollDeg: number, unitPx: number): Outline {
  const vertical = unitVector((rollDeg * Math.PI) / 180 - Math.PI / 2);
  const height = ({ x, y }: Place): number => x * vertical.x + y * vertical.y;
  const [lower, upper] = height(a) < height(b) ? [a, b] : [b, a];
  const reachPx = lengthPx(lower, upper);
  const top = along(lower, vertical, reachPx);
  return {
    shapes: [
      { kind: 'line', from: lower, to: top, isDashed: true },
      stroke(lower, upper),
      arcBetween(lower, ARC_RADIUS * unitPx, reachPx, headingRad(lower, upper), headingRad(lower, top)),
    ],
    beside: top.y < upper.y ? top : upper,
    direction: UP,
  };
}

function line([a, b]: readonly [Place, Place]): Outline {
  const across = unitVector(headingRad(a, b) + Math.PI / 2);
  return {
    shapes: [stroke(a, b)],
    beside: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    direction: across.y > 0 ? { x: -across.x, y: -across.y } : across,
  };
}

function arrow([tail, tip]: readonly [Place, Place], unitPx: number): Outline {
  const rad = headingRad(tail, tip);
  const [forward, across] = [unitVector(rad), unitVector(rad + Math.PI / 2)];
  const neck = along(tip, forward, -Math.min(HEAD_LENGTH * unitPx, lengthPx(tail, tip)));
  const halfWidthPx = HEAD_HALF_WIDTH * unitPx;
  return {
    shapes: [
      stroke(tail, neck),
      { kind: 'head', points: [tip, along(neck, across, halfWidthPx), along(neck, across, -halfWidthPx)] },
    ],
    beside: tail,
    direction: { x: -forward.x, y: -forward.y },
  };
}

/** The shorter way round; small enough to lie between the legs. */
function arcBetween(centre: Place, radiusPx: number, reachPx: number, aRad: number, bRad: number): ArcShape {
  const turn = (((bRad - aRad) % TURN) + TURN) % TURN;
  const [fromRad, spanRad] = turn <= Math.PI ? [aRad, turn] : [bRad, TURN - turn];
  return {
    kind: 'arc',
    centre,
    radiusPx: Math.min(radiusPx, reachPx / 2),
    fromRad,
    toRad: fromRad + spanRad,
  };
}

const TURN = 2 * Math.PI;

const stroke = (from: Place, to: Place): LineShape => ({ kind: 'line', from, to, isDashed: false });
const headingRad = (from: Place, to: Place): number => Math.atan2(to.y - from.y, to.x - from.x);
const unitVector = (rad: number): Place => ({ x: Math.cos(rad), y: Math.sin(rad) });
const along = (from: Place, { x, y }: Place, px: number): Place => ({
  x: from.x + x * px,
  y: from.y + y * px,
});
