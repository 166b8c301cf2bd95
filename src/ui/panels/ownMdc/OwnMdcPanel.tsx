import { Plus, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { isSameClip } from '../../../core/comparability.ts';
import { MEASURES } from '../../../core/measures/index.ts';
import type { Unit } from '../../../core/measures/measure.ts';
import { ofOneClip } from '../../../core/ownMdc/limitFor.ts';
import { type OwnMdc, PAIRS_NEEDED } from '../../../core/ownMdc/ownMdc.ts';
import { ownLimits } from '../../../core/ownMdc/pair.ts';
import { addPair, removePair, useOwnPairs } from '../../../state/ownPairs.ts';
import { Button } from '../../components/Button.tsx';
import { Fold } from '../../components/Fold.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { count, formatValue } from '../../format.ts';
import type { Outcome } from '../results/outcome.ts';
import styles from './OwnMdcPanel.module.css';

const ownWords = ({ value, pairs }: OwnMdc, unit: Unit): string =>
  `${formatValue(value, unit)} (${count(pairs, 'pair')})`;

/** For a clinic that wants its own smallest detectable differences instead of borrowed ones. */
export const OwnMdcPanel = memo(function OwnMdcPanel({
  outcome: { trials, comparison },
}: {
  readonly outcome: Outcome;
}) {
  const pairs = useOwnPairs((state) => state.pairs);
  const { before, after } = trials;
  const limits = ownLimits(pairs);
  const isPair = before && after && before.view === after.view && !isSameClip(before, after);
  return (
    <Fold title="Your own measurement error" level={2} className={styles.fold}>
      <div className={styles.body}>
        <p>
          What two recordings of an unchanged runner differ by decides what is called real. The published
          values come from other clinics. To measure your own, film a runner twice on one day with nothing
          done between, the tripod set up anew, load both as before and after, and count them as a pair. From{' '}
          {PAIRS_NEEDED} pairs on your own value holds; with fewer, the larger of yours and the published one.
          Only numbers are kept, in this browser.
        </p>
        <Button isDisabled={!isPair} onPress={() => before && after && addPair(before, after)}>
          <Plus size={16} aria-hidden /> Count these two clips as a pair
        </Button>
        {!isPair && <p className={styles.hint}>It takes two different clips from the same view.</p>}
        {isPair && comparison?.comparable === false && (
          <p className={styles.hint}>
            These two clips differ in something that matters: look above before you count them.
          </p>
        )}
        {pairs.length > 0 && (
          <>
            <ul className={styles.pairs} aria-label="Pairs">
              {pairs.map(({ id, clips }, index) => (
                <li key={id}>
                  <bdi>{clips[0]}</bdi> and <bdi>{clips[1]}</bdi>
                  <IconButton label={`Remove pair ${index + 1}`} onPress={() => removePair(id)}>
                    <Trash2 size={15} aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
            <table className={styles.table}>
              <caption>Smallest detectable difference from {count(pairs.length, 'pair')}</caption>
              <thead>
                <tr>
                  <th scope="col">Measure</th>
                  <th scope="col">Change of a side</th>
                  <th scope="col">Left − right of a clip</th>
                  <th scope="col">Published, for both</th>
                </tr>
              </thead>
              <tbody>
                {MEASURES.flatMap(({ id, label, unit, mdc }) => {
                  const own = limits[id];
                  return own
                    ? [
                        <tr key={id}>
                          <th scope="row">{label}</th>
                          <td>{ownWords(own, unit)}</td>
                          <td>{own.leftMinusRight ? ownWords(ofOneClip(own.leftMinusRight), unit) : '–'}</td>
                          <td>{mdc ? formatValue(mdc.value, unit) : 'none'}</td>
                        </tr>,
                      ]
                    : [];
                })}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Fold>
  );
});
