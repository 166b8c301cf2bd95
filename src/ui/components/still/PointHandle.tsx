import { type PointerEvent, type Ref, useRef } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import { cx } from '../../cx.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './PointHandle.module.css';
import { inside, movedByKey, placeUnder } from './points.ts';

interface PointHandleProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly place: Place;
  readonly letter?: string;
  /** Nobody laid it yet: where it lies is a suggestion. */
  readonly isWaiting?: boolean;
  /** The part of the picture that its parent shows; it stays in there. */
  readonly box: Box;
  readonly onMove: (place: Place) => void;
  /** It was in the way of a click on the picture. */
  readonly onTap: (place: Place) => void;
  readonly onActive: (isActive: boolean) => void;
}

/** Pixels of the screen that a hand may tremble in a click. */
const MIN_DRAG_PX = 4;

interface Grip {
  /** From the pointer to the place, pixels of the clip, so that the point does not jump when it is taken hold of. */
  readonly offset: Place;
  /** Pixels of the screen. */
  readonly start: Place;
  readonly isDrag: boolean;
}

/**
 * A point over a picture: dragged with mouse, finger or pen, or moved with the arrow keys. Not a range input, which
 * moves along one axis only.
 */
export function PointHandle(props: PointHandleProps) {
  const { ref, label, place, letter, isWaiting = false, box, onMove, onTap, onActive } = props;
  const grip = useRef<Grip | null>(null);

  const pointed = (event: PointerEvent<HTMLElement>): Place | null => {
    const stage = event.currentTarget.parentElement;
    return stage && placeUnder(event, stage, box);
  };

  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuemin={Math.round(box.x)}
      aria-valuemax={Math.round(box.x + box.width)}
      aria-valuenow={Math.round(place.x)}
      aria-valuetext={`${Math.round(place.x)} pixels from the left, ${Math.round(place.y)} from the top`}
      className={cx(styles.handle, isWaiting && styles.waiting)}
      style={{
        left: `${(100 * (place.x - box.x)) / box.width}%`,
        top: `${(100 * (place.y - box.y)) / box.height}%`,
      }}
      onFocus={() => onActive(true)}
      onBlur={() => onActive(false)}
      onKeyDown={(event) => {
        const moved = movedByKey(place, event.key, event.shiftKey);
        if (!moved) return;
        event.preventDefault();
        onMove(inside(moved, box));
      }}
      onPointerDown={(event) => {
        const at = pointed(event);
        if (event.button !== 0 || !at) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        grip.current = {
          offset: { x: place.x - at.x, y: place.y - at.y },
          start: { x: event.clientX, y: event.clientY },
          isDrag: false,
        };
      }}
      onPointerMove={(event) => {
        const at = pointed(event);
        if (!grip.current || !at) return;
        const { offset, start, isDrag } = grip.current;
        if (!isDrag && Math.hypot(event.clientX - start.x, event.clientY - start.y) < MIN_DRAG_PX) return;
        grip.current = { offset, start, isDrag: true };
        onMove(inside({ x: at.x + offset.x, y: at.y + offset.y }, box));
      }}
      onPointerUp={(event) => {
        const at = pointed(event);
        if (isWaiting && grip.current?.isDrag === false && at) onTap(inside(at, box));
      }}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
    >
      {letter && (
        <span aria-hidden className={styles.letter}>
          {letter}
        </span>
      )}
    </div>
  );
}
