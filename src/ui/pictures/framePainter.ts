import { shapesOf } from '../../core/annotations/shapes.ts';
import type { Trial } from '../../core/trial.ts';
import type { Layers } from '../overlay/layersStore.ts';
import { overlayReader } from '../overlay/overlayReader.ts';
import { paintShapes, type Window } from '../overlay/paint.ts';
import { unitOf } from '../overlay/shape.ts';
import { paint } from '../panels/annotations/paint.ts';
import { hider } from './hide.ts';
import type { Hides } from './hides.ts';

/** Lines on the page are for a stage about this high. */
const STAGE_PX = 480;

/** How a frame looks when it leaves the app. */
export interface FrameLook {
  readonly layers: Layers;
  /** The measure that is drawn; null: the trunk. */
  readonly measureId: string | null;
  readonly hides: Hides;
}

/** @param picture the whole frame, in the clip's size */
export type PaintFrame = (
  picture: OffscreenCanvas,
  frame: number,
  context: OffscreenCanvasRenderingContext2D,
  window: Window,
) => void;

/** Paints frames of a trial with all that the page draws over them, and what people drew there. */
export function framePainter(trial: Trial, { layers, measureId, hides }: FrameLook): PaintFrame {
  const shapesAt = overlayReader(trial);
  const drawHidden = hider(trial, hides);
  return (picture, frame, context, window) => {
    const { box, x, y, width } = window;
    const scale = width / box.width;
    const height = scale * box.height;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    drawHidden(picture, frame, context, window);
    paintShapes(context, shapesAt(frame, box, layers, measureId), window, height / STAGE_PX);
    context.translate(x - box.x * scale, y - box.y * scale);
    context.scale(scale, scale);
    const unitPx = unitOf(box);
    for (const annotation of trial.annotations) {
      if (annotation.frame === frame)
        paint(context, shapesOf(annotation, trial.gait, { ...box, unitPx }), unitPx);
    }
    context.restore();
  };
}
