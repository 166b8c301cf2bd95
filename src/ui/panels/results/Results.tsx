import { useMemo } from 'react';
import { compareTrials } from '../../../core/compare.ts';
import { ownLimits } from '../../../core/ownMdc/pair.ts';
import { useOwnPairs } from '../../../state/ownPairs.ts';
import { useTrials } from '../../../state/trials.ts';
import { selectTrial } from '../../selectors.ts';
import { GalleryPanel } from '../gallery/GalleryPanel.tsx';
import { ProcessingLog } from '../log/ProcessingLog.tsx';
import { MeasuresPanel } from '../measures/MeasuresPanel.tsx';
import { MotionPanel } from '../motion/MotionPanel.tsx';
import { useMove } from '../motion/useMove.ts';
import { OwnMdcPanel } from '../ownMdc/OwnMdcPanel.tsx';
import { ReportPanel } from '../report/ReportPanel.tsx';
import { Summary } from '../summary/Summary.tsx';
import { TablePanel } from '../table/TablePanel.tsx';
import type { Outcome } from './outcome.ts';
import styles from './Results.module.css';

/** Everything that was found. Loaded when there is something to show, so that the first screen stays light. */
export function Results() {
  const before = useTrials(selectTrial('before'));
  const after = useTrials(selectTrial('after'));
  const pairs = useOwnPairs((state) => state.pairs);
  const outcome = useMemo<Outcome>(
    () => ({
      trials: { before, after },
      comparison: before && after ? compareTrials(before, after, ownLimits(pairs)) : null,
    }),
    [before, after, pairs],
  );
  const move = useMove(outcome);
  return (
    <div className={styles.results}>
      <Summary outcome={outcome} />
      <MeasuresPanel outcome={outcome} />
      <MotionPanel outcome={outcome} />
      <GalleryPanel outcome={outcome} onMove={move} />
      <TablePanel outcome={outcome} />
      <OwnMdcPanel outcome={outcome} />
      <ReportPanel outcome={outcome} />
      <ProcessingLog outcome={outcome} />
    </div>
  );
}
