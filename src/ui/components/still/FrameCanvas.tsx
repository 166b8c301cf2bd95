import type { RefObject } from 'react';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './FrameCanvas.module.css';
import type { Size } from './points.ts';

interface FrameCanvasProps {
  readonly ref: RefObject<HTMLCanvasElement | null>;
  readonly size: Size;
  /** The part of the picture that fills what the canvas lies in, which cuts off the rest. */
  readonly box: Box;
}

/** What a frame is drawn on; the viewer gives it as many pixels as are needed. */
export function FrameCanvas({ ref, size: { widthPx, heightPx }, box }: FrameCanvasProps) {
  return (
    <canvas
      ref={ref}
      width={widthPx}
      height={heightPx}
      className={styles.picture}
      style={{
        width: `${(100 * widthPx) / box.width}%`,
        left: `${(-100 * box.x) / box.width}%`,
        top: `${(-100 * box.y) / box.height}%`,
        // A smaller canvas is rounded to whole pixels.
        aspectRatio: widthPx / heightPx,
      }}
    />
  );
}
