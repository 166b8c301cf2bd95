import { useContext } from 'react';
import { DisclosureStateContext } from 'react-aria-components';
import type { Measure } from '../../../core/measures/measure.ts';
import type { Slot } from '../../../state/trials.ts';
import { sidesCompared } from '../../charts/strikePlots.ts';
import { Fold } from '../../components/Fold.tsx';
import { frameAt } from '../../frameAt.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';
import { AgreementCharts } from './AgreementCharts.tsx';
import { Indices } from './Indices.tsx';
import styles from './StrikeByStrike.module.css';
import { StrikeCharts } from './StrikeCharts.tsx';

interface StrikeByStrikeProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** What lies behind the bars: every strike in its order, and left against right stride by stride. */
export function StrikeByStrike(props: StrikeByStrikeProps) {
  return (
    <Fold title="Strike by strike" level={3} className={styles.fold}>
      <Opened {...props} />
    </Fold>
  );
}

/** Charts are made when somebody wants to see them. */
function Opened({ measure, outcome, onMove }: StrikeByStrikeProps) {
  const isOpen = useContext(DisclosureStateContext)?.isExpanded;
  const results = measuredResults(outcome, measure.id);
  if (!isOpen) return null;
  const moveTo = (slot: Slot, timeS: number): void => {
    const timesS = outcome.trials[slot]?.track.timesS;
    if (timesS) onMove(slot, frameAt(timesS, timeS));
  };
  const compared = sidesCompared(measure, results);
  return (
    <div className={styles.body}>
      <StrikeCharts measure={measure} results={results} onMove={moveTo} />
      {compared.length > 0 && (
        <>
          <AgreementCharts measure={measure} results={results} onMove={moveTo} />
          <Indices results={compared} />
        </>
      )}
    </div>
  );
}
