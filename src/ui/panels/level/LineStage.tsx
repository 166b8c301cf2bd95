import type { DrawnLine, Place } from '../../../core/camera/drawnLine.ts';
import { isNearer, type Size, wholeOf } from '../../components/still/points.ts';
import { Still } from '../../components/still/Still.tsx';
import type { FrameViewer } from '../../components/still/useFrameViewer.ts';
import styles from './LineStage.module.css';
import { verticals } from './line.ts';

interface LineStageProps {
  readonly viewer: FrameViewer | null;
  readonly frame: number;
  readonly size: Size;
  readonly line: DrawnLine;
  /** The level that the line says; null where it says none. */
  readonly rollDeg: number | null;
  readonly onLine: (line: DrawnLine) => void;
}

/** A still of the clip with the line on it, and what would be vertical if the line is. */
export function LineStage({ viewer, frame, size, line, rollDeg, onLine }: LineStageProps) {
  const [first, second] = line;
  const move = (end: 'first' | 'second', place: Place): void =>
    onLine(end === 'first' ? [place, second] : [first, place]);
  return (
    <Still
      viewer={viewer}
      frame={frame}
      size={size}
      box={wholeOf(size)}
      points={[
        { id: 'first', label: 'First end of the line', place: first },
        { id: 'second', label: 'Second end of the line', place: second },
      ]}
      onMove={move}
      onClick={(place) => {
        const end = isNearer(place, first, second) ? 'first' : 'second';
        move(end, place);
        return end;
      }}
      drawing={
        <>
          <Line className={styles.case} ends={line} />
          <Line className={styles.line} ends={line} />
        </>
      }
    >
      {rollDeg !== null && verticals(size, rollDeg).map((ends) => <Grid key={ends[0].x} ends={ends} />)}
    </Still>
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
