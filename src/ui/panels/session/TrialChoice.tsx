import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../../core/session/session.ts';
import { trialNames } from '../../../core/session/trialNames.ts';
import { SLOTS } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { SLOT_LABEL } from '../../words.ts';
import { ConfirmDialog } from '../library/ConfirmDialog.tsx';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { useWork } from '../library/useWork.ts';
import styles from './TrialChoice.module.css';

/** Nothing; no id is empty. */
const NOTHING = '';

/** Which of a session's trials are compared, where it has more than fit. */
export function TrialChoice({
  session,
  isEditable,
}: {
  readonly session: Session;
  readonly isEditable: boolean;
}) {
  const library = useLibraryActions();
  const { problem, isBusy, run } = useWork();
  const [deleting, setDeleting] = useState<string | null>(null);
  const { shown } = session;
  const trials = session.trials.filter(({ role }) => role !== 'standing');
  const isAside = ({ id }: { readonly id: string }): boolean => id !== shown.before && id !== shown.after;
  if (!trials.some(isAside)) return null;
  const names = trialNames(session.trials);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const choices = trials.map(({ id, label }) => ({ id, label: nameOf(id), note: label }));
  return (
    <div className={styles.choice}>
      {SLOTS.map((slot) => (
        <SelectField
          key={slot}
          label={`${SLOT_LABEL[slot]} shows`}
          choices={shown[slot] === null ? [{ id: NOTHING, label: 'Nothing' }, ...choices] : choices}
          value={shown[slot] ?? NOTHING}
          isDisabled={!isEditable || isBusy}
          onChange={(id) => {
            if (id !== NOTHING) void run(() => library.showTrial(id, slot));
          }}
        />
      ))}
      <p className={styles.aside}>
        {trials.length} trials in this session. Any further video dropped below joins them.
      </p>
      {isEditable && (
        <ul className={styles.others} aria-label="Trials not shown">
          {trials.filter(isAside).map(({ id, label }) => (
            <li key={id}>
              <span>
                {nameOf(id)} <bdi className={styles.file}>{label}</bdi>
              </span>
              <IconButton label={`Delete ${nameOf(id)}`} onPress={() => setDeleting(id)}>
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {deleting !== null && (
        <ConfirmDialog
          title={`Delete “${nameOf(deleting)}”?`}
          confirm="Delete the trial"
          onConfirm={() => library.deleteTrial(deleting)}
          onClose={() => setDeleting(null)}
        >
          <p>
            Its corrections, results and kept video will be gone from this computer. This can’t be undone.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
