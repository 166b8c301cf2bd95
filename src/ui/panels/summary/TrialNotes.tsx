import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { SLOT_LABEL } from '../../words.ts';

/** What the analysis wants known about a clip. */
export function TrialNotes({ slot, trial }: { readonly slot: Slot; readonly trial: Trial }) {
  return trial.warnings.map(({ code, message, tip }) => (
    <Alert key={code} tone="notice" about={SLOT_LABEL[slot]} message={message} tip={tip} />
  ));
}
