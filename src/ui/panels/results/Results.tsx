import { useDeferredValue, useMemo } from 'react';
import { compareTrials } from '../../../core/compare.ts';
import { ownLimits } from '../../../core/ownMdc/pair.ts';
import { withOwnLimits } from '../../../core/ownMdc/withOwnLimits.ts';
import { useOwnPairs } from '../../../state/ownPairs.ts';
import { useTrials } from '../../../state/trials.ts';
import { Guarded } from '../../components/Guarded.tsx';
import { InTurn, ShownInTurn } from '../../components/InTurn.tsx';
import { lazyPart } from '../../components/lazyPart.tsx';
import { selectTrial } from '../../selectors.ts';
import { useInTurn } from '../../useInTurn.ts';
import { ProcessingLog } from '../log/ProcessingLog.tsx';
import { useMove } from '../motion/useMove.ts';
import { OwnMdcPanel } from '../ownMdc/OwnMdcPanel.tsx';
import { Summary } from '../summary/Summary.tsx';
import { TablePanel } from '../table/TablePanel.tsx';
import { BehindNote } from './BehindNote.tsx';
import type { Outcome } from './outcome.ts';
import styles from './Results.module.css';
import { usePreview } from './usePreview.ts';

const MeasuresPanel = lazyPart(async () => (await import('../measures/MeasuresPanel.tsx')).MeasuresPanel, {
  name: 'The measures',
  isWanted: true,
});
const MotionPanel = lazyPart(async () => (await import('../motion/MotionPanel.tsx')).MotionPanel, {
  name: 'The part that shows the videos',
  isWanted: true,
});
const GalleryPanel = lazyPart(async () => (await import('../gallery/GalleryPanel.tsx')).GalleryPanel, {
  name: 'The stills of every strike',
  isWanted: true,
});
const ReportPanel = lazyPart(async () => (await import('../report/ReportPanel.tsx')).ReportPanel, {
  name: 'The report',
  isWanted: true,
});

/** Everything that was found. Loaded when there is something to show, so that the first screen stays light. */
export function Results() {
  // Numbers may be drawn in many small pieces, so that the page goes on meanwhile.
  const before = useDeferredValue(useTrials(selectTrial('before')));
  const after = useDeferredValue(useTrials(selectTrial('after')));
  const pairs = useOwnPairs((state) => state.pairs);
  const outcome = useMemo<Outcome>(() => {
    const own = ownLimits(pairs);
    return {
      trials: { before: before && withOwnLimits(before, own), after: after && withOwnLimits(after, own) },
      comparison: before && after ? compareTrials(before, after, own) : null,
    };
  }, [before, after, pairs]);
  const seen = usePreview(outcome);
  const move = useMove(seen);
  // The last to have its turn: by then every panel shows the same.
  const shown = useInTurn(outcome);
  return (
    <div className={styles.results}>
      <BehindNote isBeingDrawn={shown !== outcome} />
      <InTurn>
        <Guarded name="The summary">
          <ShownInTurn value={outcome}>{(shown) => <Summary outcome={shown} />}</ShownInTurn>
        </Guarded>
        <ShownInTurn value={outcome}>
          {(shown) => <MeasuresPanel outcome={shown} onMove={move} />}
        </ShownInTurn>
        <MotionPanel outcome={seen} />
        <ShownInTurn value={seen}>{(shown) => <GalleryPanel outcome={shown} onMove={move} />}</ShownInTurn>
        <Guarded name="The table">
          <ShownInTurn value={outcome}>{(shown) => <TablePanel outcome={shown} />}</ShownInTurn>
        </Guarded>
        <Guarded name="The part for your own measurement error">
          <ShownInTurn value={outcome}>{(shown) => <OwnMdcPanel outcome={shown} />}</ShownInTurn>
        </Guarded>
        <ShownInTurn value={outcome}>{(shown) => <ReportPanel outcome={shown} />}</ShownInTurn>
        <Guarded name="The processing log">
          <ShownInTurn value={outcome}>{(shown) => <ProcessingLog outcome={shown} />}</ShownInTurn>
        </Guarded>
      </InTurn>
    </div>
  );
}
