import { GitCompareArrows } from 'lucide-react';
import { useId, useState } from 'react';
import type { Measure } from '../../../core/measures/measure.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import type { TrendLine } from '../../charts/trend/trendLines.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import { PART_LABEL } from './partWords.ts';
import { TrendCell } from './TrendCell.tsx';
import styles from './TrendTable.module.css';

interface TrendTableProps {
  readonly measure: Measure;
  readonly lines: readonly TrendLine[];
  readonly sessions: readonly HistorySession[];
  readonly onReference: (trialId: string) => void;
  readonly onCompare: (beforeId: string, afterId: string) => void;
}

const SLOTS = [
  { slot: 'before', label: 'Before' },
  { slot: 'after', label: 'After' },
] as const;

/** Every value of the chart, and the choice of two trials to compare. */
export function TrendTable({ measure, lines, sessions, onReference, onCompare }: TrendTableProps) {
  const name = useId();
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const { before, after } = chosen;
  const isPair = before !== undefined && after !== undefined && before !== after;
  const trials = sessions.flatMap((session) =>
    session.trials.map((trial, index) => ({ trial, session, isFirst: index === 0 })),
  );
  return (
    <div className={styles.card}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table has to be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={`${measure.label}, every trial`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Session</th>
              <th scope="col">Trial</th>
              {lines.map(({ part }) => (
                <th key={part} scope="col">
                  {PART_LABEL[part]}
                </th>
              ))}
              <th scope="col" className={styles.choice}>
                Band round
              </th>
              {SLOTS.map(({ slot, label }) => (
                <th key={slot} scope="col" className={styles.choice}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trials.map(({ trial, session, isFirst }, index) => {
              const isReference = lines.some(({ trend }) => trend.referenceId === trial.id);
              const differs = lines[0]?.trend.points[index]?.differs ?? [];
              const full = `${session.day}, ${trial.label}`;
              return (
                <tr key={trial.id} className={cx(isFirst && styles.first)}>
                  {isFirst && (
                    <th scope="rowgroup" rowSpan={session.trials.length} dir="auto">
                      {session.day}
                    </th>
                  )}
                  <th scope="row" dir="auto" className={styles.trial}>
                    {trial.label}
                    {differs.length > 0 && <span className={styles.differs}>{differs.join('; ')}</span>}
                  </th>
                  {lines.map(({ part, trend }) => (
                    <TrendCell key={part} point={trend.points[index]} part={part} unit={measure.unit} />
                  ))}
                  <td className={styles.choice}>
                    <input
                      type="radio"
                      name={`${name} band`}
                      aria-label={`Band round: ${full}`}
                      checked={isReference}
                      disabled={lines.every(({ trend }) => trend.points[index]?.value == null)}
                      onChange={() => onReference(trial.id)}
                    />
                  </td>
                  {SLOTS.map(({ slot, label }) => (
                    <td key={slot} className={styles.choice}>
                      <input
                        type="radio"
                        name={`${name} ${slot}`}
                        aria-label={`${label}: ${full}`}
                        checked={chosen[slot] === trial.id}
                        onChange={() => setChosen({ ...chosen, [slot]: trial.id })}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div className={styles.compare}>
        <p>
          {before !== undefined && before === after
            ? 'A trial can’t be compared with itself: choose two.'
            : 'Choose any two trials, of any sessions: one as before, one as after.'}
        </p>
        <Button
          variant="primary"
          size="small"
          isDisabled={!isPair}
          onPress={() => {
            if (isPair) onCompare(before, after);
          }}
        >
          <GitCompareArrows size={15} aria-hidden /> Compare these two
        </Button>
      </div>
    </div>
  );
}
