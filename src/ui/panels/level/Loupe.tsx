import { type RefObject, useEffect, useRef } from 'react';
import type { DrawnLine, Place } from '../../../core/camera/drawnLine.ts';
import { cx } from '../../cx.ts';
import styles from './Loupe.module.css';
import type { Size } from './line.ts';

interface LoupeProps {
  readonly picture: RefObject<HTMLCanvasElement | null>;
  /** The frame that is on the picture; another one is looked at anew. */
  readonly frame: number | null;
  readonly at: Place;
  readonly line: DrawnLine;
  readonly size: Size;
}

/** Pixels of the loupe's own canvas, and the share of the picture's longer side that it shows. */
const CANVAS_PX = 240;
const SHOWN_SHARE = 1 / 20;

/** The surroundings of one end of the line, larger: a finger hides them, and a pixel is small. */
export function Loupe({ picture, frame, at, line, size }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = Math.max(size.widthPx, size.heightPx) * SHOWN_SHARE;
  const corner = { x: at.x - shown / 2, y: at.y - shown / 2 };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another frame changes what is on the picture
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !picture.current) return;
    context.clearRect(0, 0, CANVAS_PX, CANVAS_PX);
    context.drawImage(picture.current, corner.x, corner.y, shown, shown, 0, 0, CANVAS_PX, CANVAS_PX);
  }, [picture, frame, corner.x, corner.y, shown]);

  // In the corner that is farthest from what is being looked at.
  const isLeft = at.x > size.widthPx / 2;
  const isTop = at.y > size.heightPx / 2;
  const [a, b] = line;
  return (
    <div className={cx(styles.loupe, isLeft && styles.left, isTop && styles.top)}>
      <canvas ref={canvas} width={CANVAS_PX} height={CANVAS_PX} />
      <svg viewBox={`${corner.x} ${corner.y} ${shown} ${shown}`} aria-hidden="true">
        <line className={styles.case} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        <line className={styles.line} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        <circle cx={at.x} cy={at.y} r={shown / 12} />
      </svg>
    </div>
  );
}
