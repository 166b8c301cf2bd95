import { type RefObject, useEffect, useRef, useState } from 'react';
import { drawLatest } from './drawLatest.ts';
import type { FrameViewer } from './useFrameViewer.ts';

/**
 * Keeps a canvas on the wanted frame. Answers with the frame that is on the canvas now, so that what is drawn over
 * it belongs to the same picture; null before the first.
 */
export function useDrawnFrame(
  viewer: FrameViewer | null,
  canvas: RefObject<HTMLCanvasElement | null>,
  wanted: number,
): number | null {
  const [drawn, setDrawn] = useState<number | null>(null);
  const drawer = useRef<ReturnType<typeof drawLatest> | null>(null);

  useEffect(() => {
    const element = canvas.current;
    if (!viewer || !element) return;
    const current = drawLatest((frame) => viewer.draw(frame, element), setDrawn);
    drawer.current = current;
    return () => {
      current.stop();
      drawer.current = null;
    };
  }, [viewer, canvas]);

  useEffect(() => {
    if (viewer) drawer.current?.want(wanted);
  }, [viewer, wanted]);

  return drawn;
}
