import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import { cx } from '../../cx.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './Loupe.module.css';

interface LoupeProps {
  readonly picture: RefObject<HTMLCanvasElement | null>;
  /** The frame that is on the picture; another one is looked at anew. */
  readonly frame: number | null;
  readonly at: Place;
  /** The part of the picture that its parent shows. */
  readonly box: Box;
  /** Drawn over it, SVG in pixels of the clip. */
  readonly children: ReactNode;
}

/** Pixels of the loupe's own canvas, and the share of the longer side of what is shown that it shows. */
const CANVAS_PX = 240;
const SHOWN_SHARE = 1 / 20;
/** Less than this of the clip is a few squares that nobody recognises. */
const MIN_SHOWN_PX = 40;

/** The surroundings of one point, larger: a finger hides them, and a pixel is small. */
export function Loupe({ picture, frame, at, box, children }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = Math.max(MIN_SHOWN_PX, Math.max(box.width, box.height) * SHOWN_SHARE);
  const corner = { x: at.x - shown / 2, y: at.y - shown / 2 };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another frame changes what is on the picture
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !picture.current) return;
    context.clearRect(0, 0, CANVAS_PX, CANVAS_PX);
    context.drawImage(picture.current, corner.x, corner.y, shown, shown, 0, 0, CANVAS_PX, CANVAS_PX);
  }, [picture, frame, corner.x, corner.y, shown]);

  // In the corner that is farthest from what is being looked at.
  const isLeft = at.x > box.x + box.width / 2;
  const isTop = at.y > box.y + box.height / 2;
  return (
    <div className={cx(styles.loupe, isLeft && styles.left, isTop && styles.top)}>
      <canvas ref={canvas} width={CANVAS_PX} height={CANVAS_PX} />
      <svg viewBox={`${corner.x} ${corner.y} ${shown} ${shown}`} aria-hidden="true">
        {children}
        <circle cx={at.x} cy={at.y} r={shown / 12} />
      </svg>
    </div>
  );
}
