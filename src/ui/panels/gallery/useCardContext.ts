import { useMemo } from 'react';
import { withStrikeToggled } from '../../../core/corrections/leftOut.ts';
import type { Measure } from '../../../core/measures/measure.ts';
import type { Trial } from '../../../core/trial.ts';
import { editsOf } from '../../../state/edits.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import type { CardContext } from './StrikeCard.tsx';
import { stillBoxes } from './stillBox.ts';
import { createStills } from './stills.ts';

/** What the cards of a clip share; its pictures stay while measure and results change. null without a trial. */
export function useCardContext(slot: Slot, trial: Trial | null, measure: Measure): CardContext | null {
  const { edit } = useActions();
  const file = useTrials((state) => state.slots[slot].file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file has other pictures
  const stills = useMemo(createStills, [file]);
  const boxAt = useMemo(() => trial && stillBoxes(trial), [trial]);
  return useMemo(
    () =>
      trial &&
      boxAt && {
        trial,
        measure,
        stills,
        boxAt,
        onToggle: (strike) => {
          const leftOut = withStrikeToggled(editsOf(slot).leftOut, strike);
          edit(slot, { leftOut: leftOut.length > 0 ? leftOut : null });
        },
      },
    [slot, trial, measure, stills, boxAt, edit],
  );
}
