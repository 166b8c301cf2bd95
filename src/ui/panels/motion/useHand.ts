import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { shownFrame } from '../../useShownFrame.ts';
import { setPlaying, setZoom, useView } from '../../viewStore.ts';
import { panned, zoomedAt } from './zoom.ts';

/** Pixels of the screen that a hand moves from one frame to the next. */
const PX_PER_FRAME = 4;
/** A notch of most wheels is 100 pixels: enlarges by 1.25. */
const ZOOM_PER_WHEEL_PX = Math.log(1.25) / 100;
/** Lines that a wheel may count in, pixels. */
const LINE_PX = 16;

interface Finger {
  readonly x: number;
  readonly y: number;
}

interface Grip {
  readonly frame: number;
  readonly x: number;
}

const distance = (a: Finger, b: Finger): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * A hand on the picture. One finger or the mouse drags through time while all of the picture is shown, and with Shift
 * always; the enlarged picture is shifted. Two fingers enlarge and shift. The wheel enlarges at the pointer once the
 * picture was clicked, or with Ctrl; until then it scrolls the page.
 */
export function useHand(
  stage: RefObject<HTMLElement | null>,
  slot: Slot,
  trial: Trial,
  onMove: (frame: number) => void,
) {
  const fingers = useRef(new Map<number, Finger>());
  const grip = useRef<Grip | null>(null);

  const shareIn = (finger: Finger) => {
    const { left, top, width, height } = stage.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (finger.x - left) / width, y: (finger.y - top) / height, width, height };
  };

  const turn = useEffectEvent((event: WheelEvent) => {
    const isEngaged = event.ctrlKey || event.metaKey || stage.current?.contains(document.activeElement);
    const before = useView.getState().zooms[slot];
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    const zoom = zoomedAt(
      before,
      Math.exp(-px * ZOOM_PER_WHEEL_PX),
      shareIn({ x: event.clientX, y: event.clientY }),
    );
    // Where there is nothing left to make smaller, the page scrolls on.
    if (!isEngaged || (zoom.factor === before.factor && !event.ctrlKey)) return;
    event.preventDefault();
    setZoom(slot, zoom);
  });

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => turn(event);
    // React listens passively, and then the page would scroll as well.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage]);

  function pinch(id: number, to: Finger): void {
    const from = fingers.current.get(id);
    const other = [...fingers.current].find(([otherId]) => otherId !== id)?.[1];
    if (!from || !other) return;
    const place = shareIn(other);
    const by = distance(to, other) / Math.max(1, distance(from, other));
    setZoom(slot, zoomedAt(useView.getState().zooms[slot], by, place));
  }

  function drag(from: Finger, to: Finger, isScrub: boolean): void {
    const zoom = useView.getState().zooms[slot];
    if (zoom.factor > 1 && !isScrub) {
      const { width, height } = shareIn(to);
      setZoom(slot, panned(zoom, (to.x - from.x) / width, (to.y - from.y) / height));
      return;
    }
    grip.current ??= { frame: shownFrame(useView.getState().frames[slot], trial), x: from.x };
    setPlaying(null);
    onMove(grip.current.frame + Math.round((to.x - grip.current.x) / PX_PER_FRAME));
  }

  const letGo = (event: PointerEvent): void => {
    fingers.current.delete(event.pointerId);
    grip.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || useView.getState().mode !== 'look') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      grip.current = null;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = fingers.current.get(event.pointerId);
      if (!from) return;
      const to = { x: event.clientX, y: event.clientY };
      if (fingers.current.size > 1) pinch(event.pointerId, to);
      else drag(from, to, event.shiftKey);
      fingers.current.set(event.pointerId, to);
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onLostPointerCapture: letGo,
  };
}
