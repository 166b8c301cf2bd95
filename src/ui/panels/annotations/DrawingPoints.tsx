import { type RefObject, useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { Annotation, AnnotationKind } from '../../../core/annotations/annotation.ts';
import type { Filmed } from '../../../core/annotations/values.ts';
import type { Place } from '../../../core/camera/drawnLine.ts';
import { Loupe } from '../../components/still/Loupe.tsx';
import { PointHandle } from '../../components/still/PointHandle.tsx';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './AnnotationLayer.module.css';
import { drawingWords } from './drawingWords.ts';

interface DrawingPointsProps {
  /** null: none is selected. */
  readonly annotation: Annotation | null;
  readonly filmed: Filmed;
  readonly frame: number;
  readonly box: Box;
  readonly picture: RefObject<HTMLCanvasElement | null>;
  /** Its first point takes the focus. */
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly onMove: (index: number, place: Place) => void;
  /** A hand or a key let go. */
  readonly onRelease: () => void;
}

const POINT_LABELS: Readonly<Record<AnnotationKind, readonly string[]>> = {
  angle: ['End of the first leg', 'Vertex of the angle', 'End of the second leg'],
  verticalAngle: ['First end of the line', 'Second end of the line'],
  line: ['First end of the line', 'Second end of the line'],
  arrow: ['Tail of the arrow', 'Tip of the arrow'],
  text: ['Place of the words'],
};

/** The points of the selected drawing, for hand and keys, and what it says as they lie now. */
export function DrawingPoints(props: DrawingPointsProps) {
  const { annotation, filmed, frame, box, picture, takesFocus, onFocusTaken, onMove, onRelease } = props;
  const first = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const points = annotation ? pointsOf(annotation) : [];
  const active = points.find(({ key }) => key === activeKey);

  useEffect(() => {
    if (!takesFocus) return;
    first.current?.focus({ preventScroll: true });
    onFocusTaken();
  }, [takesFocus, onFocusTaken]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when one of its points is let go, and does nothing itself
    <div className={styles.points} onPointerUp={onRelease} onKeyUp={onRelease} onBlur={onRelease}>
      {points.map(({ key, label, place }, index) => (
        <PointHandle
          key={key}
          ref={index === 0 ? first : null}
          label={label}
          place={place}
          box={box}
          onMove={(moved) => onMove(index, moved)}
          onTap={() => {}}
          onActive={(isActive) => setActiveKey(isActive ? key : null)}
        />
      ))}
      {active && (
        <Loupe picture={picture} frame={frame} at={active.place} box={box}>
          {null}
        </Loupe>
      )}
      <VisuallyHidden>
        <p role="status">{annotation && drawingWords(annotation, filmed)}</p>
      </VisuallyHidden>
    </div>
  );
}

const pointsOf = ({ id, kind, points }: Annotation) =>
  points.map((place, index) => {
    const label = POINT_LABELS[kind][index] ?? '';
    return { key: `${id} ${label}`, label, place };
  });
