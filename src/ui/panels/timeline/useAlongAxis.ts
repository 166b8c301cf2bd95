import { type PointerEvent, useRef } from 'react';

/** Pixels of the screen that a hand may tremble in a press. */
const MIN_DRAG_PX = 4;

interface AlongAxis {
  /** Time that one pixel of the screen is worth where this lies, seconds. */
  readonly secondsPerPx: (element: HTMLElement) => number;
  readonly onPress: () => void;
  /** How far it was dragged from where it lay, seconds. */
  readonly onDrag: (byS: number) => void;
  readonly onRelease: () => void;
  /** The browser took the pointer away. */
  readonly onGiveUp: () => void;
}

/** Takes hold of something on a time axis with mouse, finger or pen. Hand the result to the element. */
export function useAlongAxis({ secondsPerPx, onPress, onDrag, onRelease, onGiveUp }: AlongAxis) {
  const grip = useRef<{ readonly clientX: number; readonly isDrag: boolean } | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      // What lies under it moves the video.
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      grip.current = { clientX: event.clientX, isDrag: false };
      onPress();
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!grip.current) return;
      event.stopPropagation();
      const { clientX, isDrag } = grip.current;
      if (!isDrag && Math.abs(event.clientX - clientX) < MIN_DRAG_PX) return;
      grip.current = { clientX, isDrag: true };
      onDrag((event.clientX - clientX) * secondsPerPx(event.currentTarget));
    },
    onPointerUp() {
      const wasDrag = grip.current?.isDrag;
      grip.current = null;
      if (wasDrag) onRelease();
    },
    onLostPointerCapture() {
      if (!grip.current) return;
      grip.current = null;
      onGiveUp();
    },
    /** Lets go without a release. */
    letGo() {
      grip.current = null;
    },
  };
}
