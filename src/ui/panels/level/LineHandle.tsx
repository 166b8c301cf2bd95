import { type PointerEvent, useRef } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import styles from './LineHandle.module.css';
import { inside, movedByKey, type Size } from './line.ts';

interface LineHandleProps {
  readonly label: string;
  readonly place: Place;
  readonly size: Size;
  readonly onMove: (place: Place) => void;
  readonly onActive: (isActive: boolean) => void;
}

/**
 * One end of the line: dragged with mouse, finger or pen, or moved with the arrow keys. Not a range input, which moves
 * along one axis only.
 */
export function LineHandle({ label, place, size, onMove, onActive }: LineHandleProps) {
  /** From the pointer to the place, pixels of the clip, so that the end does not jump when it is taken hold of. */
  const grip = useRef<Place | null>(null);

  const pointed = (event: PointerEvent<HTMLElement>): Place | null => {
    const stage = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!stage) return null;
    return {
      x: ((event.clientX - stage.left) * size.widthPx) / stage.width,
      y: ((event.clientY - stage.top) * size.heightPx) / stage.height,
    };
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuemin={0}
      aria-valuemax={size.widthPx}
      aria-valuenow={Math.round(place.x)}
      aria-valuetext={`${Math.round(place.x)} pixels from the left, ${Math.round(place.y)} from the top`}
      className={styles.handle}
      style={{
        left: `${(100 * place.x) / size.widthPx}%`,
        top: `${(100 * place.y) / size.heightPx}%`,
      }}
      onFocus={() => onActive(true)}
      onBlur={() => onActive(false)}
      onKeyDown={(event) => {
        const moved = movedByKey(place, event.key, event.shiftKey);
        if (!moved) return;
        event.preventDefault();
        onMove(inside(moved, size));
      }}
      onPointerDown={(event) => {
        const at = pointed(event);
        if (event.button !== 0 || !at) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        grip.current = { x: place.x - at.x, y: place.y - at.y };
      }}
      onPointerMove={(event) => {
        const at = pointed(event);
        if (!grip.current || !at) return;
        onMove(inside({ x: at.x + grip.current.x, y: at.y + grip.current.y }, size));
      }}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
    />
  );
}
