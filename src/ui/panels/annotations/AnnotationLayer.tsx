import { Suspense } from 'react';
import { useView } from '../../viewStore.ts';
import styles from './AnnotationLayer.module.css';
import { DrawSurface } from './DrawSurface.tsx';
import { LazyShapes } from './LazyShapes.tsx';
import type { AnnotationLayerProps } from './layerProps.ts';
import { useAnnotations } from './useAnnotations.ts';

/** What people drew on a frame; while they draw it takes the pointer. */
export function AnnotationLayer(props: AnnotationLayerProps) {
  const { slot, trial, frame, box } = props;
  const { annotations } = useAnnotations(slot);
  const isDrawing = useView((state) => state.mode === 'draw');
  if (isDrawing) return <DrawSurface {...props} />;
  const onFrame = annotations.filter((annotation) => annotation.frame === frame);
  if (onFrame.length === 0) return null;
  return (
    <div className={styles.layer}>
      <Suspense fallback={null}>
        <LazyShapes annotations={onFrame} selectedId={null} filmed={trial.gait} box={box} />
      </Suspense>
    </div>
  );
}
