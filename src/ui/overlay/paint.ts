import type { Box } from './runnerBox.ts';
import type { Shape, TextShape } from './shape.ts';
import { type Stroke, strokeOf, TEXT_CASE, textLook } from './strokes.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Where a part of the picture lies on a canvas, pixels. */
export interface Window {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Paints what `Shapes` draws on the page, for pictures that leave it; every casing lies below every line.
 *
 * @param widths how much wider than on the page lines are
 */
export function paintShapes(
  context: Context,
  shapes: readonly Shape[],
  { box, x, y, width }: Window,
  widths: number,
): void {
  const scale = width / box.width;
  const theme = getComputedStyle(document.documentElement);
  const place = (at: { x: number; y: number }) =>
    [x + (at.x - box.x) * scale, y + (at.y - box.y) * scale] as const;
  const trace = (shape: Exclude<Shape, TextShape>): void => {
    context.beginPath();
    if (shape.kind === 'circle') context.arc(...place(shape.centre), shape.radius * scale, 0, 2 * Math.PI);
    else for (const at of shape.places) context.lineTo(...place(at));
  };
  const look = ({ dashPx, opacity = 1 }: Stroke, color: string, widthPx: number, share = 1): void => {
    context.globalAlpha = opacity * share;
    context.strokeStyle = theme.getPropertyValue(color);
    context.lineWidth = widthPx * widths;
    context.setLineDash((dashPx ?? []).map((length) => length * widths));
  };
  const lines = shapes.filter((shape) => shape.kind !== 'text');

  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of lines) {
    const stroke = strokeOf(shape.stroke);
    if (stroke.casePx === 0) continue;
    trace(shape);
    look(stroke, '--video-case', stroke.casePx);
    context.stroke();
  }
  for (const shape of lines) {
    const stroke = strokeOf(shape.stroke);
    trace(shape);
    look(stroke, stroke.color, stroke.widthPx, shape.kind === 'line' ? shape.opacity : 1);
    if (stroke.isFilled) {
      context.fillStyle = context.strokeStyle;
      context.fill();
    }
    if (stroke.widthPx > 0) context.stroke();
  }
  context.setLineDash([]);
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue;
    const { weight, opacity } = textLook(shape.isFaint);
    context.globalAlpha = opacity;
    context.font = `${weight} ${shape.size * scale}px ${theme.getPropertyValue('--font')}`;
    context.textAlign = shape.align === 'middle' ? 'center' : shape.align;
    context.strokeStyle = theme.getPropertyValue('--video-case');
    context.lineWidth = shape.size * scale * TEXT_CASE;
    context.strokeText(shape.text, ...place(shape.at));
    context.fillStyle = theme.getPropertyValue('--video-line');
    context.fillText(shape.text, ...place(shape.at));
  }
  context.restore();
}
