import { useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import type { Annotation } from '../../../core/annotations/annotation.ts';
import { shapesOf } from '../../../core/annotations/shapes.ts';
import type { Filmed } from '../../../core/annotations/values.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './AnnotationLayer.module.css';
import { outlineForHand } from './outlineForHand.ts';
import { paint } from './paint.ts';
import { useScreenSize } from './useScreenSize.ts';

export interface ShapesCanvasProps {
  readonly annotations: readonly Annotation[];
  readonly selectedId: string | null;
  readonly filmed: Filmed;
  /** The part of the picture that the canvas covers. */
  readonly box: Box;
  /** A drawing was pressed, or with null the picture beside them; absent: nothing can be pressed. */
  readonly onPick?: ((annotation: Annotation | null) => void) | undefined;
}

/** Paints drawings; it knows which of them a pointer meets. */
export function ShapesCanvas({ annotations, selectedId, filmed, box, onPick }: ShapesCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const screen = useScreenSize(place);
  const unitPx = screen && screen.width > 0 ? box.width / screen.width : null;
  return (
    <div ref={place} className={styles.canvas} aria-hidden="true">
      {screen && unitPx && (
        <Stage
          width={screen.width}
          height={screen.height}
          scaleX={1 / unitPx}
          scaleY={1 / unitPx}
          x={-box.x / unitPx}
          y={-box.y / unitPx}
          listening={onPick !== undefined}
          onPointerDown={({ target }) => onPick?.(annotations.find(({ id }) => id === target.id()) ?? null)}
        >
          <Layer>
            {annotations.map((annotation) => {
              const shapes = shapesOf(annotation, filmed, { ...box, unitPx });
              return (
                <Shape
                  key={annotation.id}
                  id={annotation.id}
                  // Konva takes a shape without them for one that no pointer can meet.
                  fill="black"
                  stroke="black"
                  hitStrokeWidth={HAND_WIDTH * unitPx}
                  sceneFunc={(context) =>
                    paint(context._context, shapes, unitPx, annotation.id === selectedId)
                  }
                  hitFunc={(context, shape) => {
                    outlineForHand(context, shapes);
                    context.fillStrokeShape(shape);
                  }}
                />
              );
            })}
          </Layer>
        </Stage>
      )}
    </div>
  );
}

/** Pixels of the screen across a line that a finger can meet. */
const HAND_WIDTH = 24;
