import { type CSSProperties, useRef, useState } from 'react';
import type { DrawnLine, Place } from '../../../core/camera/drawnLine.ts';
import { useDrawnFrame } from '../motion/useDrawnFrame.ts';
import type { FrameViewer } from '../motion/useFrameViewer.ts';
import { LineHandle } from './LineHandle.tsx';
import styles from './LineStage.module.css';
import { Loupe } from './Loupe.tsx';
import { type Size, verticals } from './line.ts';

interface LineStageProps {
  readonly viewer: FrameViewer | null;
  readonly frame: number;
  readonly size: Size;
  readonly line: DrawnLine;
  /** The level that the line says; null where it says none. */
  readonly rollDeg: number | null;
  readonly onLine: (line: DrawnLine) => void;
}

const ENDS = ['First end of the line', 'Second end of the line'] as const;

/** A still of the clip with the line on it, and what would be vertical if the line is. */
export function LineStage({ viewer, frame, size, line, rollDeg, onLine }: LineStageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useDrawnFrame(viewer, canvas, frame);
  const [active, setActive] = useState<0 | 1 | null>(null);
  const [first, second] = line;
  const moveTo = (end: 0 | 1, place: Place): void => onLine(end === 0 ? [place, second] : [first, place]);
  return (
    <div className={styles.stage} style={{ '--ratio': size.widthPx / size.heightPx } as CSSProperties}>
      <div className={styles.layers}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={`Frame ${(drawn ?? frame) + 1} of the video`}
          width={size.widthPx}
          height={size.heightPx}
        />
        <svg viewBox={`0 0 ${size.widthPx} ${size.heightPx}`} aria-hidden="true">
          {rollDeg !== null && verticals(size, rollDeg).map((ends) => <Grid key={ends[0].x} ends={ends} />)}
          <Line className={styles.case} ends={line} />
          <Line className={styles.line} ends={line} />
        </svg>
      </div>
      {line.map((place, end) => (
        <LineHandle
          key={ENDS[end]}
          label={ENDS[end] ?? ''}
          place={place}
          size={size}
          onMove={(to) => moveTo(end === 0 ? 0 : 1, to)}
          onActive={(isActive) => setActive(isActive ? (end === 0 ? 0 : 1) : null)}
        />
      ))}
      {active !== null && <Loupe picture={canvas} frame={drawn} at={line[active]} line={line} size={size} />}
    </div>
  );
}

interface LineProps {
  readonly ends: DrawnLine;
  readonly className: string | undefined;
}

function Line({ ends: [a, b], className }: LineProps) {
  return <line className={className} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
}

function Grid({ ends }: Pick<LineProps, 'ends'>) {
  return (
    <>
      <Line className={styles.gridCase} ends={ends} />
      <Line className={styles.grid} ends={ends} />
    </>
  );
}
