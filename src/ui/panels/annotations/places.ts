import { type Annotation, annotationOf } from '../../../core/annotations/annotation.ts';
import type { Place } from '../../../core/camera/drawnLine.ts';
import { inside, type Size, wholeOf } from '../../components/still/points.ts';
import type { Box } from '../../overlay/runnerBox.ts';

/** A drawing with one of its points elsewhere; nothing may leave the picture. */
export function withPointAt(annotation: Annotation, index: number, place: Place, size: Size): Annotation {
  const held = inside(place, wholeOf(size));
  const points = annotation.points.map((point, i) => (i === index ? held : point));
  return annotationOf({ ...annotation, points }) ?? annotation;
}

/** A whole drawing moved, as far as the picture reaches. */
export function movedBy(annotation: Annotation, by: Place, { widthPx, heightPx }: Size): Annotation {
  const xs = annotation.points.map(({ x }) => x);
  const ys = annotation.points.map(({ y }) => y);
  const dx = Math.min(Math.max(by.x, -Math.min(...xs)), widthPx - Math.max(...xs));
  const dy = Math.min(Math.max(by.y, -Math.min(...ys)), heightPx - Math.max(...ys));
  const points = annotation.points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  return annotationOf({ ...annotation, points }) ?? annotation;
}

/** Share of what is shown that a drawing takes which nobody pointed at, from its middle. */
const STARTING_SHARE = 1 / 8;

/** Where such a drawing starts: in the middle of what is shown, and small enough to be seen whole. */
export function startOf(box: Box, size: Size): { readonly middle: Place; readonly sizePx: number } {
  const sizePx = Math.min(box.width, box.height) * STARTING_SHARE;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const room = {
    x: sizePx,
    y: sizePx,
    width: size.widthPx - 2 * sizePx,
    height: size.heightPx - 2 * sizePx,
  };
  return { middle: inside(middle, room), sizePx };
}
