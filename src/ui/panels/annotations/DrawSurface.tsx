import { type KeyboardEvent, Suspense, useRef } from 'react';
import styles from './AnnotationLayer.module.css';
import { DrawingPoints } from './DrawingPoints.tsx';
import { selectDrawing } from './drawStore.ts';
import { LazyShapes } from './LazyShapes.tsx';
import type { AnnotationLayerProps } from './layerProps.ts';
import { PlacedTextEntry } from './PlacedTextEntry.tsx';
import { StartInMiddle } from './StartInMiddle.tsx';
import { useDrawing } from './useDrawing.ts';

/** The picture as paper: drawings begin, are picked up, moved and taken away. */
export function DrawSurface({ slot, trial, frame, box, picture }: AnnotationLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const drawing = useDrawing({ slot, trial, frame, box });
  const { selected, tool } = drawing;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'Escape') {
      drawing.giveUp();
      selectDrawing(null);
    }
    if (selected && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      drawing.remove(selected.id);
      // The point that had the focus is gone.
      layer.current?.focus({ preventScroll: true });
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups what lies on a picture
    <div
      ref={layer}
      role="group"
      aria-label={`Drawings on the ${slot} video`}
      tabIndex={-1}
      className={styles.layer}
      onKeyDown={onKeyDown}
    >
      <div className={tool ? styles.paper : styles.desk} {...drawing.pointerHandlers}>
        <Suspense fallback={null}>
          <LazyShapes
            annotations={drawing.shown}
            selectedId={selected?.id ?? null}
            filmed={trial.gait}
            box={box}
            onPick={tool ? undefined : drawing.pick}
          />
        </Suspense>
      </div>
      <DrawingPoints
        annotation={selected}
        filmed={trial.gait}
        frame={frame}
        box={box}
        picture={picture}
        takesFocus={drawing.takesFocus}
        onFocusTaken={drawing.onFocusTaken}
        onMove={drawing.movePoint}
        onRelease={drawing.release}
      />
      {drawing.writingAt && (
        <PlacedTextEntry
          place={drawing.writingAt}
          box={box}
          onKeep={drawing.write}
          onCancel={() => {
            drawing.giveUp();
            layer.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {tool && !drawing.writingAt && <StartInMiddle slot={slot} onPress={drawing.startInMiddle} />}
    </div>
  );
}
