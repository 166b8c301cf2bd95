import type { Measure } from '../../../core/measures/measure.ts';
import { IntervalPlot, plotReach } from '../../charts/IntervalPlot.tsx';
import { SavePicture } from '../../charts/picture/SavePicture.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { VerdictChip } from '../../components/VerdictChip.tsx';
import { SPREAD_ONLY } from '../../doubt.ts';
import { formatChange, formatDoubt, formatInterval, halfWidth } from '../../format.ts';
import styles from './DifferenceList.module.css';
import type { DifferenceGroup, DifferenceLine } from './differences.ts';

interface LineProps {
  readonly line: DifferenceLine;
  readonly unit: Measure['unit'];
  readonly reach: number;
}

function Line({ line, unit, reach }: LineProps) {
  const { value, ci95, verdict, reason } = line.difference;
  const half = halfWidth(ci95);
  return (
    <li className={styles.line}>
      <span className={styles.label}>{line.side ? <SideMark side={line.side} spelled /> : line.label}</span>
      <span className={value === null ? styles.none : styles.value}>
        {formatChange(value, unit)}
        {half !== null && <span className={styles.doubt}> {formatDoubt(half, unit)}</span>}
      </span>
      <span className={styles.plot}>
        {value !== null && (
          <IntervalPlot difference={line.difference} reach={reach} isSpreadOnly={line.isSpreadOnly} />
        )}
      </span>
      <span className={styles.verdict}>{verdict && <VerdictChip verdict={verdict} />}</span>
      <p className={styles.reason}>
        {ci95 && (
          <span className={styles.interval}>
            {formatInterval(ci95, unit)}
            {line.isSpreadOnly && `, ${SPREAD_ONLY}`}.{' '}
          </span>
        )}
        {reason}
      </p>
    </li>
  );
}

/** Differences with their intervals, on one scale: the grey band is what two recordings differ by anyway. */
export function DifferenceList({
  measure,
  groups,
}: {
  readonly measure: Measure;
  readonly groups: readonly DifferenceGroup[];
}) {
  const reach = plotReach(groups.flatMap(({ lines }) => lines.map(({ difference }) => difference)));
  return (
    <div className={styles.groups}>
      {groups.map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h4 className={styles.title}>{title}</h4>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <Line key={line.key} line={line} unit={measure.unit} reach={reach} />
            ))}
          </ul>
        </section>
      ))}
      {groups.some(({ lines }) =>
        lines.some(({ isSpreadOnly, difference }) => isSpreadOnly && difference.ci95),
      ) && (
        <p className={styles.key}>
          <span className={styles.dashes} aria-hidden /> interval of the spread over strikes only
        </p>
      )}
      {groups.some(({ lines }) => lines.some(({ difference }) => difference.mdc !== null)) && (
        <p className={styles.key}>
          <span className={styles.band} aria-hidden /> what two recordings differ by anyway
        </p>
      )}
      {groups.length > 0 && (
        <SavePicture
          make={async () =>
            (await import('../../charts/picture/intervalPicture.tsx')).intervalPicture(measure, groups)
          }
        />
      )}
    </div>
  );
}
