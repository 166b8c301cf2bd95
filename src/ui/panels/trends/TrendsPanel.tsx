import { useMemo, useState } from 'react';
import type { Measure } from '../../../core/measures/measure.ts';
import { asymmetryChangeLimitFor, limitFor } from '../../../core/ownMdc/limitFor.ts';
import { type OwnLimit, ownLimits } from '../../../core/ownMdc/pair.ts';
import type { View } from '../../../core/sides.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import { trendOf } from '../../../core/trends/trend.ts';
import { useOwnPairs } from '../../../state/ownPairs.ts';
import { TrendChart } from '../../charts/trend/TrendChart.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { formatValue } from '../../format.ts';
import { VIEW_LABEL } from '../../words.ts';
import { DrillCountTable } from './DrillCountTable.tsx';
import styles from './TrendsPanel.module.css';
import { TrendTable } from './TrendTable.tsx';
import { measuresIn, partsOf, type Shown, viewsOf } from './trendChoices.ts';

const sideLimitFor = (measure: Measure, own: OwnLimit | undefined) => limitFor(measure, own);

interface TrendsPanelProps {
  /** The oldest first. */
  readonly sessions: readonly HistorySession[];
  /** Opens two trials as before and after. */
  readonly onCompare: (beforeId: string, afterId: string) => void;
}

const SHOWN = [
  { id: 'sides', label: 'Left and right' },
  { id: 'leftMinusRight', label: 'Left − right' },
] as const;

/** A runner's measures over all sessions, and what was done in them. */
export function TrendsPanel({ sessions, onCompare }: TrendsPanelProps) {
  const views = useMemo(() => viewsOf(sessions), [sessions]);
  const [chosenView, setView] = useState<View | null>(null);
  const [measureId, setMeasureId] = useState('trunkSideBend');
  const [shown, setShown] = useState<Shown>('sides');
  const [referenceId, setReferenceId] = useState<string | null>(null);
  const pairs = useOwnPairs((state) => state.pairs);
  const own = useMemo(() => ownLimits(pairs), [pairs]);

  const view = views.find((one) => one === chosenView) ?? views[0];
  const measures = useMemo(() => (view ? measuresIn(sessions, view) : []), [sessions, view]);
  const measure = measures.find(({ id }) => id === measureId) ?? measures[0];
  const isAsymmetry = shown === 'leftMinusRight' && measure?.sided;
  const limit = measure
    ? (isAsymmetry ? asymmetryChangeLimitFor : sideLimitFor)(measure, own[measure.id])
    : null;
  const width = limit?.value ?? null;
  const lines = useMemo(
    () =>
      measure && view
        ? partsOf(measure, shown).map((part) => ({
            part,
            trend: trendOf(measure, part, sessions, view, width, referenceId),
          }))
        : [],
    [measure, view, shown, sessions, width, referenceId],
  );

  if (!measure || !view) {
    return (
      <Panel title="Trends" lead="How each measure goes from session to session.">
        <p className={styles.empty}>
          Nothing has been measured yet. Open a session, add its videos and analyse them; their numbers appear
          here.
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Trends"
      lead="How each measure goes from session to session, with 95 % intervals. The band lies round one trial and is as wide as two recordings of an unchanged runner differ; a verdict comes from comparing two trials."
      bare
    >
      <div className={styles.panel}>
        <div className={styles.card}>
          <div className={styles.choices}>
            <SelectField
              label="Measure"
              choices={measures.map(({ id, label }) => ({ id, label }))}
              value={measure.id}
              onChange={setMeasureId}
            />
            {measure.sided && (
              <Segmented label="What is shown" choices={SHOWN} value={shown} onChange={setShown} />
            )}
            {views.length > 1 && (
              <Segmented
                label="Filmed"
                choices={views.map((id) => ({ id, label: VIEW_LABEL[id] }))}
                value={view}
                onChange={setView}
              />
            )}
          </div>
          <TrendChart measure={measure} lines={lines} sessions={sessions} />
          <p className={styles.note}>
            Positive means {measure.positive}.{' '}
            {limit
              ? `Smallest detectable difference of ${isAsymmetry ? 'left − right' : 'one side'}: ${formatValue(limit.value, measure.unit)} (${limit.source}).`
              : 'No smallest detectable difference is known for this measure: there is no band.'}
          </p>
        </div>
        <TrendTable
          measure={measure}
          lines={lines}
          sessions={sessions}
          onReference={setReferenceId}
          onCompare={onCompare}
        />
        <DrillCountTable measure={measure} parts={partsOf(measure, shown)} sessions={sessions} />
      </div>
    </Panel>
  );
}
