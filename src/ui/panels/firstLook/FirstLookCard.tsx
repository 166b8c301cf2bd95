import { useId, useMemo } from 'react';
import { LEAN } from '../../../core/report/lean.ts';
import { SIDES } from '../../../core/sides.ts';
import { RELIABLE_STRIKES } from '../../../core/warnings.ts';
import type { FirstLook, Slot } from '../../../state/trials.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { formatNumber, formatValue } from '../../format.ts';
import { SLOT_LABEL, VIEW_LABEL } from '../../words.ts';
import { forbiddenByCamera, type Outcome } from '../results/outcome.ts';
import { KeyFigures } from '../summary/KeyFigures.tsx';
import styles from './FirstLooks.module.css';

/** One clip's figures so far. Alone, so that nobody compares it before it is whole. */
export function FirstLookCard({ slot, look }: { readonly slot: Slot; readonly look: FirstLook }) {
  const { trial, ofS } = look;
  const titleId = useId();
  const { timesS } = trial.track;
  const seenS = timesS.at(-1)! - timesS[0]!;
  const outcome = useMemo<Outcome>(
    () => ({ trials: { before: null, after: null, [slot]: trial }, comparison: null }),
    [slot, trial],
  );
  const { strikes } = trial.gait;
  const cadence = trial.measures.cadence?.both.mean ?? null;
  const isLevelUnknown = forbiddenByCamera(outcome, LEAN).length > 0;
  const isFew = SIDES.some((side) => strikes[side].length < RELIABLE_STRIKES);
  return (
    <section className={styles.look} aria-labelledby={titleId}>
      <p className={styles.eyebrow}>
        <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}: a first look
      </p>
      <h2 id={titleId} className={styles.title}>
        From the first {formatNumber(seenS, 0)} of {formatNumber(ofS, 0)} seconds; it goes on…
      </h2>
      <p className={styles.facts}>
        {VIEW_LABEL[trial.view]}. Foot strikes so far:{' '}
        {SIDES.map((side) => (
          <span key={side} className={styles.count}>
            <SideMark side={side} /> {strikes[side].length}
          </span>
        ))}
        {isFew && <> {RELIABLE_STRIKES} a side make a mean stable.</>}
        {cadence !== null && <> Cadence {formatValue(cadence, 'spm')}.</>}
      </p>
      <KeyFigures outcome={outcome} />
      <p className={styles.later}>
        {isLevelUnknown &&
          'The level of the camera is not known well enough yet to say how the trunk bends. '}
        These figures still move. At the end come the verdicts
        {trial.view === 'posterior' && ', the pelvis'} and every other measure.
      </p>
    </section>
  );
}
