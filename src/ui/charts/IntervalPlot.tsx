import type { Difference } from '../../core/trial.ts';
import { cx } from '../cx.ts';
import styles from './IntervalPlot.module.css';

const WIDTH = 200;
const HEIGHT = 22;

/** Largest distance from zero that has to fit; shared by the plots of a list, so that they compare. */
export function plotReach(differences: readonly Difference[]): number {
  const ends = differences.flatMap(({ value, ci95, mdc }) => [value, ci95?.low, ci95?.high, mdc]);
  const sizes = ends.filter((end) => end !== null && end !== undefined).map(Math.abs);
  return Math.max(...sizes, Number.EPSILON) * 1.08;
}

/** A difference on a line through zero: its interval, and the band of noise. The numbers stand beside it. */
export function IntervalPlot({
  difference,
  reach,
  isSpreadOnly,
}: {
  readonly difference: Difference;
  readonly reach: number;
  /** The interval does not hold all it should: drawn broken. */
  readonly isSpreadOnly: boolean;
}) {
  const { value, ci95, mdc, verdict } = difference;
  const x = (at: number): number => (WIDTH / 2) * (1 + at / reach);
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {mdc !== null && (
        <rect className={styles.noise} x={x(-mdc)} width={x(mdc) - x(-mdc)} y="0" height={HEIGHT} rx="2" />
      )}
      <path className={styles.zero} d={`M${x(0)} 0V${HEIGHT}`} />
      <g className={verdict === 'real' ? styles.real : styles.other}>
        {ci95 && (
          <path
            className={cx(styles.interval, isSpreadOnly && styles.broken)}
            d={`M${x(ci95.low)} ${HEIGHT / 2}H${x(ci95.high)}`}
          />
        )}
        {value !== null && <path className={styles.point} d={`M${x(value)} ${HEIGHT / 2}h0.01`} />}
      </g>
    </svg>
  );
}
