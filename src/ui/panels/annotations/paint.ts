import type { Shape } from '../../../core/annotations/shapes.ts';

/** What a canvas must be able to do for a drawing. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'closePath'
  | 'direction'
  | 'fill'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'textBaseline'
>;

/** Drawn over video, whatever the theme; a hue that neither side nor what the software found has. */
const BY_HAND = '#fff06a';
const CASE = 'rgb(8 14 12 / 0.78)';

/** Units. */
const LINE_WIDTH = 2.5;
const SELECTED_WIDTH = 3.5;
const CASE_WIDTH = 3;
const DASH = [6, 5];

/**
 * Paints drawings on a canvas whose coordinates are pixels of the clip: dark casings first, so that none of them lies
 * over a line.
 */
export function paint(pen: Pen, shapes: readonly Shape[], unitPx: number, isSelected = false): void {
  const width = (isSelected ? SELECTED_WIDTH : LINE_WIDTH) * unitPx;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const shape of shapes) trace(pen, shape, { color: CASE, width: width + CASE_WIDTH * unitPx, unitPx });
  for (const shape of shapes) trace(pen, shape, { color: BY_HAND, width, unitPx });
}

interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly unitPx: number;
}

function trace(pen: Pen, shape: Shape, { color, width, unitPx }: Stroke): void {
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = width;
  pen.beginPath();
  switch (shape.kind) {
    case 'line':
      pen.setLineDash(shape.isDashed ? DASH.map((length) => length * unitPx) : []);
      pen.moveTo(shape.from.x, shape.from.y);
      pen.lineTo(shape.to.x, shape.to.y);
      pen.stroke();
      pen.setLineDash([]);
      break;
    case 'arc':
      pen.arc(shape.centre.x, shape.centre.y, shape.radiusPx, shape.fromRad, shape.toRad);
      pen.stroke();
      break;
    case 'head':
      for (const { x, y } of shape.points) pen.lineTo(x, y);
      pen.closePath();
      pen.fill();
      pen.stroke();
      break;
    case 'text':
      pen.font = `650 ${shape.sizePx}px "Inter Variable", system-ui, sans-serif`;
      pen.direction = shape.isRightToLeft ? 'rtl' : 'ltr';
      if (color === CASE) pen.strokeText(shape.text, shape.at.x, shape.at.y);
      else pen.fillText(shape.text, shape.at.x, shape.at.y);
      break;
  }
}
