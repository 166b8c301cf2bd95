import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import { FrameCanvas } from './FrameCanvas.tsx';
import { Loupe } from './Loupe.tsx';
import { PointHandle } from './PointHandle.tsx';
import { placeUnder, type Size } from './points.ts';
import styles from './Still.module.css';
import { useDrawnFrame } from './useDrawnFrame.ts';
import type { FrameViewer } from './useFrameViewer.ts';

/** A place that can be moved, pixels of the clip. */
interface StillPoint<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly place: Place;
  /** A letter beside it, where points must be told apart. */
  readonly letter?: string;
  /** Nobody laid it yet: where it lies is a suggestion, and no obstacle to a click. */
  readonly isWaiting?: boolean;
}

interface StillProps<Id extends string> {
  readonly viewer: FrameViewer | null;
  readonly frame: number;
  readonly size: Size;
  /** The part of the picture that is shown, and in which points can be. */
  readonly box: Box;
  readonly points: readonly StillPoint<Id>[];
  readonly onMove: (id: Id, place: Place) => void;
  /** For who can't drag: brings a point to where the picture was clicked, and says which. */
  readonly onClick: (place: Place) => Id;
  /** Drawn over the picture, SVG in pixels of the clip. */
  readonly children?: ReactNode;
  /** Drawn over the picture and, larger, in the loupe. */
  readonly drawing?: ReactNode;
}

/** A still of the clip with points on it that can be moved, and a loupe for the one that is being moved. */
export function Still<Id extends string>(props: StillProps<Id>) {
  const { viewer, frame, size, box, points, onMove, onClick, children, drawing } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useDrawnFrame(viewer, canvas, frame);
  const [activeId, setActiveId] = useState<Id | null>(null);
  const handles = useRef(new Map<Id, HTMLElement>());
  const active = points.find(({ id }) => id === activeId);
  const layAt = (place: Place): void => handles.current.get(onClick(place))?.focus({ preventScroll: true });
  return (
    <div className={styles.still} style={{ '--ratio': box.width / box.height } as CSSProperties}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: from the keyboard the points themselves are moved */}
      <div
        role="img"
        aria-label={`Frame ${(drawn ?? frame) + 1} of the video`}
        className={styles.layers}
        onClick={(event) => layAt(placeUnder(event, event.currentTarget, box))}
      >
        <FrameCanvas ref={canvas} size={size} box={box} />
        <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
          {children}
          {drawing}
        </svg>
      </div>
      {points.map(({ id, ...point }) => (
        <PointHandle
          key={id}
          {...point}
          ref={(handle) => {
            if (handle) handles.current.set(id, handle);
            return () => {
              handles.current.delete(id);
            };
          }}
          box={box}
          onMove={(place) => onMove(id, place)}
          onTap={layAt}
          onActive={(isActive) => setActiveId(isActive ? id : null)}
        />
      ))}
      {active && (
        <Loupe picture={canvas} frame={drawn} at={active.place} box={box}>
          {drawing}
        </Loupe>
      )}
    </div>
  );
}
