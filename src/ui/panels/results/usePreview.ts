import { useMemo } from 'react';
import { holds, preview } from '../../../core/corrections/preview.ts';
import type { Trial } from '../../../core/trial.ts';
import { useEdits } from '../../../state/edits.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import type { Outcome } from './outcome.ts';

/**
 * What was found, with what the person put right already seen in contacts and joints: the numbers follow, this does not
 * wait for them.
 */
export function usePreview(outcome: Outcome): Outcome {
  const before = usePreviewed('before', outcome.trials.before);
  const after = usePreviewed('after', outcome.trials.after);
  return useMemo(() => ({ ...outcome, trials: { before, after } }), [outcome, before, after]);
}

function usePreviewed(slot: Slot, trial: Trial | null): Trial | null {
  const edits = useEdits((state) => state[slot]);
  const fileFps = useTrials((state) => state.slots[slot].clipAsRead?.captureFps);
  return useMemo(() => {
    if (!trial || holds(trial, edits)) return trial;
    // At another rate the same moments have other times, which the trial does not know yet.
    const isSameRate = (edits.captureFps ?? fileFps) === trial.clip.captureFps;
    return isSameRate ? preview(trial, edits) : trial;
  }, [trial, edits, fileFps]);
}
