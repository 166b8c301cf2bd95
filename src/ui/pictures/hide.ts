import type { Trial } from '../../core/trial.ts';
import type { Window } from '../overlay/paint.ts';
import { memoryCanvas } from './canvas.ts';
import type { Hides } from './hides.ts';
import { headRadiusPx, type Silhouette, silhouetteReader } from './silhouette.ts';

/** Squares across the runner's head: nobody is known again from that, nor somebody nearer to the camera. */
const SQUARES = 4;
/** Pixels of the mask for one of the picture: its edge is soft. */
const MASK_SCALE = 0.25;

type Context = OffscreenCanvasRenderingContext2D;
type Draw = (picture: OffscreenCanvas, frame: number, context: Context, window: Window) => void;

/**
 * Draws a part of a frame with what is to be hidden in it unrecognisable. Where the runner was not seen, that is all of
 * it: nobody knows then where a face is.
 */
export function hider(trial: Trial, hides: Hides): Draw {
  const silhouetteAt = silhouetteReader(trial);
  const coarse = coarseDrawer(trial);
  return (picture, frame, context, window) => {
    const { x, y, width } = window;
    const height = heightOf(window);
    if (!hides.face && !hides.surroundings) {
      drawPart(context, picture, window);
      return;
    }
    coarse(picture, context, window);
    const silhouette = silhouetteAt(frame);
    if (!silhouette) return;
    const sharp = memoryCanvas(width, height);
    drawPart(sharp.context, picture, { ...window, x: 0, y: 0 });
    sharp.context.globalCompositeOperation = 'destination-in';
    sharp.context.drawImage(mask(silhouette, hides, window), 0, 0, width, height);
    context.drawImage(sharp.canvas, x, y);
  };
}

const heightOf = ({ box, width }: Window): number => (width / box.width) * box.height;

function drawPart(context: Context, picture: OffscreenCanvas, { box, x, y, width }: Window): void {
  const scale = width / box.width;
  context.drawImage(
    picture,
    x - box.x * scale,
    y - box.y * scale,
    picture.width * scale,
    picture.height * scale,
  );
}

/** In the colours of few squares, which run into each other. */
function coarseDrawer(trial: Trial): (picture: OffscreenCanvas, context: Context, window: Window) => void {
  const squarePx = (2 * headRadiusPx(trial)) / SQUARES;
  return (picture, context, window) => {
    const { box, x, y, width } = window;
    const [columns, rows] = [Math.ceil(box.width / squarePx), Math.ceil(box.height / squarePx)];
    // By halves: one step would look at a few pixels only, and flicker.
    const steps = Math.max(0, Math.ceil(Math.log2(width / columns)) - 1);
    let smaller = memoryCanvas(columns * 2 ** steps, rows * 2 ** steps);
    drawPart(smaller.context, picture, { box, x: 0, y: 0, width: smaller.canvas.width });
    for (let step = steps - 1; step >= 0; step--) {
      const half = memoryCanvas(columns * 2 ** step, rows * 2 ** step);
      half.context.drawImage(smaller.canvas, 0, 0, half.canvas.width, half.canvas.height);
      smaller = half;
    }
    context.drawImage(smaller.canvas, x, y, width, heightOf(window));
  };
}

/** Opaque where the picture may be seen as it is. */
function mask(silhouette: Silhouette, { face, surroundings }: Hides, window: Window): OffscreenCanvas {
  const { box, width } = window;
  const { canvas, context } = memoryCanvas(width * MASK_SCALE, heightOf(window) * MASK_SCALE);
  const scale = canvas.width / box.width;
  context.scale(scale, scale);
  context.translate(-box.x, -box.y);
  const { head, lines, trunk, reach } = silhouette;
  if (surroundings) {
    context.lineCap = 'round';
    context.lineWidth = 2 * reach;
    for (const { x1, y1, x2, y2 } of lines) {
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    }
    context.beginPath();
    for (const place of trunk) context.lineTo(place.x, place.y);
    context.fill();
  } else {
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.globalCompositeOperation = face ? 'destination-out' : 'source-over';
  context.beginPath();
  context.arc(head.x, head.y, head.radius, 0, 2 * Math.PI);
  context.fill();
  return canvas;
}
