import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { drawLatest } from './drawLatest.ts';
import type { FrameViewer } from './useFrameViewer.ts';

interface Drawing {
  /** Width that the whole picture takes up, pixels of the screen, where no more of it is needed; absent: all there is. */
  readonly shownWidthPx?: number;
  readonly onDrawn?: (frame: number) => void;
  /** The frame is damaged; the last good one stays. */
  readonly onFailed?: (frame: number) => void;
}

/**
 * Keeps a canvas on the wanted frame. Answers with the frame that is on the canvas now, so that what is drawn over
 * it belongs to the same picture; null before the first.
 */
export function useDrawnFrame(
  viewer: FrameViewer | null,
  canvas: RefObject<HTMLCanvasElement | null>,
  wanted: number,
  { shownWidthPx, onDrawn, onFailed }: Drawing = {},
): number | null {
  const [drawn, setDrawn] = useState<number | null>(null);
  const drawer = useRef<ReturnType<typeof drawLatest> | null>(null);
  const succeed = useEffectEvent((frame: number) => {
    setDrawn(frame);
    onDrawn?.(frame);
  });
  const fail = useEffectEvent((frame: number) => onFailed?.(frame));
  const draw = useEffectEvent((by: FrameViewer, frame: number, element: HTMLCanvasElement) =>
    by.draw(frame, element, shownWidthPx),
  );

  useEffect(() => {
    const element = canvas.current;
    if (!viewer || !element) return;
    const current = drawLatest(
      (frame) => draw(viewer, frame, element),
      (frame) => succeed(frame),
      (frame) => fail(frame),
    );
    drawer.current = current;
    return () => {
      current.stop();
      drawer.current = null;
    };
  }, [viewer, canvas]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another width wants a sharper or a smaller picture
  useEffect(() => {
    if (viewer) drawer.current?.want(wanted);
  }, [viewer, wanted, shownWidthPx]);

  return drawn;
}
