import type { Place } from '../../core/camera/drawnLine.ts';
import { wrapDeg } from '../../core/geometry/angles.ts';
import type { Drawing, Segment } from './drawings/drawing.ts';
import { asFilmed, upward } from './drawings/places.ts';
import type { Box } from './runnerBox.ts';
import { line, type Shape, unitOf } from './shape.ts';

/** A value in words; `isLive` where it is read between two measured moments. */
export interface DrawnText {
  /** What it is a value of; null where that stands beside the picture. */
  readonly heading: string | null;
  readonly text: string;
  readonly isLive: boolean;
}

/** Heights of letters, in units of the stage. */
const TEXT_SIZE = { measured: 18, live: 16, heading: 12, plate: 11 };
/** Of a letter, as a share of its size. */
const LETTER_WIDTH = 0.55;
/** Fine enough for an arc to look round. */
const ARC_STEP_DEG = 3;

/**
 * A measure's drawing as shapes over the picture as it was filmed.
 *
 * @param drawing in the picture of a level camera
 * @param rollDeg turn of the camera, + counter-clockwise
 */
export function measureShapes(
  drawing: Drawing,
  rollDeg: number,
  box: Box,
  text: DrawnText | null,
): readonly Shape[] {
  const { plate, guides, zero, body } = drawing;
  const filmed = (place: Place): Place => asFilmed(place, rollDeg);
  const lines = (stroke: 'body' | 'zero', segments: readonly Segment[]): readonly Shape[] =>
    segments.map((segment) => line(stroke, ...segment.map(filmed)));
  return [
    ...(plate ? plateShapes(plate.words, filmed(plate.centre), plate.radius, box) : []),
    ...lines('zero', zero ? [...guides, zero] : guides),
    ...lines('body', body),
    line('measured', ...drawing.line.map(filmed)),
    ...(zero ? [line('arc', ...arc(drawing.line, zero, drawing.arcRadius).map(filmed))] : []),
    ...(text ? textShapes(text, box) : []),
  ];
}

const plateShapes = (text: string, centre: Place, radius: number, box: Box): readonly Shape[] => {
  const size = TEXT_SIZE.plate * unitOf(box);
  const at = { x: centre.x, y: centre.y + 0.7 * radius };
  return [
    { kind: 'circle', stroke: 'plate', centre, radius },
    { kind: 'text', text, at, align: 'middle', size, isFaint: true },
  ];
};

/** From the line at 0° the short way to the measured one. */
function arc([start, end]: Segment, [, zeroEnd]: Segment, radius: number): readonly Place[] {
  const directionDeg = (to: Place): number => (Math.atan2(to.x - start.x, start.y - to.y) * 180) / Math.PI;
  const fromDeg = directionDeg(zeroEnd);
  const sweepDeg = wrapDeg(directionDeg(end) - fromDeg);
  const steps = Math.max(1, Math.ceil(Math.abs(sweepDeg) / ARC_STEP_DEG));
  return Array.from({ length: steps + 1 }, (_, i) => upward(start, radius, fromDeg + (sweepDeg * i) / steps));
}

/** Over the runner's head in a close-up, and in the same place in both videos, however the lines move. */
function textShapes({ heading, text, isLive }: DrawnText, box: Box): readonly Shape[] {
  const unit = unitOf(box);
  const written = (words: string, wantedSize: number, baseline: number, isFaint: boolean): Shape => ({
    kind: 'text',
    text: words,
    at: { x: box.x + box.width / 2, y: box.y + baseline * unit },
    align: 'middle',
    size: Math.min(wantedSize * unit, (0.96 * box.width) / (words.length * LETTER_WIDTH)),
    isFaint,
  });
  return [
    ...(heading === null ? [] : [written(heading, TEXT_SIZE.heading, 17, true)]),
    written(text, isLive ? TEXT_SIZE.live : TEXT_SIZE.measured, heading === null ? 24 : 37, isLive),
  ];
}
