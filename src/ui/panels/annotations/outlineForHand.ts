import type { Shape } from '../../../core/annotations/shapes.ts';

/** Traces what a hand can take hold of: every line, and the words as a whole. */
export function outlineForHand(
  pen: Pick<CanvasRenderingContext2D, 'beginPath' | 'lineTo' | 'moveTo' | 'rect'>,
  shapes: readonly Shape[],
): void {
  pen.beginPath();
  for (const shape of shapes) {
    if (shape.kind === 'line') {
      pen.moveTo(shape.from.x, shape.from.y);
      pen.lineTo(shape.to.x, shape.to.y);
    } else if (shape.kind === 'text') {
      pen.rect(shape.at.x - shape.widthPx / 2, shape.at.y - shape.sizePx / 2, shape.widthPx, shape.sizePx);
    }
  }
}
