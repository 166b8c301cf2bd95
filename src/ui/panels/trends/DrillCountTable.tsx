import type { Measure } from '../../../core/measures/measure.ts';
import { drillCounts } from '../../../core/trends/drillCounts.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import type { TrendPart } from '../../../core/trends/trend.ts';
import { Panel } from '../../components/Panel.tsx';
import styles from './DrillCountTable.module.css';
import { PART_LABEL } from './partWords.ts';

interface DrillCountTableProps {
  readonly measure: Measure;
  readonly parts: readonly TrendPart[];
  readonly sessions: readonly HistorySession[];
}

const OUTCOMES = [
  { key: 'realUp', label: 'Real, more' },
  { key: 'realDown', label: 'Real, less' },
  { key: 'withinNoise', label: 'Within noise' },
  { key: 'unclear', label: 'Unclear' },
  { key: 'notCompared', label: 'Not compared' },
] as const;

/** Which drills went with which changes: counted, never a claim that one made the other. */
export function DrillCountTable({ measure, parts, sessions }: DrillCountTableProps) {
  const groups = parts.map((part) => ({ part, counts: drillCounts(sessions, measure.id, part) }));
  const hasDrills = groups.some(({ counts }) => counts.length > 0);
  return (
    <Panel
      title="Drills"
      lead={`In how many sessions a drill was done, and what the change of “${measure.label}” was in them. Drills of one session share its change; a count doesn’t say what caused it.`}
    >
      {hasDrills ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table has to be reached by the keyboard
        <section className={styles.scroll} tabIndex={0} aria-label="Drills and changes">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Drill</th>
                <th scope="col" className={styles.number}>
                  Times done
                </th>
                <th scope="col" className={styles.number}>
                  Sessions
                </th>
                <th scope="col">Part</th>
                {OUTCOMES.map(({ key, label }) => (
                  <th key={key} scope="col" className={styles.number}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            {groups[0]?.counts.map(({ drill, timesDone, sessions: inSessions }) => (
              <tbody key={drill}>
                {groups.map(({ part, counts }, index) => {
                  const count = counts.find((one) => one.drill === drill);
                  return (
                    <tr key={part}>
                      {index === 0 && (
                        <>
                          <th scope="rowgroup" rowSpan={groups.length} dir="auto">
                            {drill}
                          </th>
                          <td rowSpan={groups.length} className={styles.number}>
                            {timesDone}
                          </td>
                          <td rowSpan={groups.length} className={styles.number}>
                            {inSessions}
                          </td>
                        </>
                      )}
                      <th scope="row" className={styles.part}>
                        {PART_LABEL[part]}
                      </th>
                      {OUTCOMES.map(({ key }) => (
                        <td key={key} className={styles.number}>
                          {count?.[key] || <span className={styles.zero}>0</span>}
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            ))}
          </table>
        </section>
      ) : (
        <p className={styles.empty}>
          No drills are noted yet. Add them under “Session”, and they are counted here.
        </p>
      )}
    </Panel>
  );
}
