import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { byName } from '../../../core/session/order.ts';
import type { Session } from '../../../core/session/session.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import styles from './dialogs.module.css';
import { RunnerDialog } from './RunnerDialog.tsx';
import { useLibraryActions } from './useLibraryActions.ts';
import { useWork } from './useWork.ts';

/** Nobody; no id is empty. */
const NOBODY = '';

interface GiveDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Says whose session it is. */
export function GiveDialog({ session, onClose }: GiveDialogProps) {
  const library = useLibraryActions();
  const runners = useLibrary((state) => state.runners);
  const isOpen = useLibrary(({ open }) => open?.access === 'edit' && open.session.id === session.id);
  const { problem, isBusy, run } = useWork();
  const [runnerId, setRunnerId] = useState(session.runnerId ?? NOBODY);
  const [isAdding, setAdding] = useState(false);
  if (isAdding) {
    return <RunnerDialog onClose={() => setAdding(false)} onDone={(runner) => setRunnerId(runner.id)} />;
  }
  return (
    <ModalDialog title="Whose session is it?" onClose={onClose}>
      <div className={styles.form}>
        {problem && <Alert message={problem.message} tip={problem.tip} />}
        <SelectField
          label="Runner"
          choices={[
            { id: NOBODY, label: 'Nobody yet' },
            ...runners.toSorted(byName).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={runnerId}
          onChange={setRunnerId}
        />
        <div>
          <Button size="small" onPress={() => setAdding(true)}>
            <UserRoundPlus size={15} aria-hidden /> New runner
          </Button>
        </div>
        <div className={styles.buttons}>
          <Button slot="close">Cancel</Button>
          <Button
            variant="primary"
            isDisabled={isBusy}
            onPress={async () => {
              const given = runnerId === NOBODY ? null : runnerId;
              if (isOpen) await library.editSession({ runnerId: given });
              if (isOpen || (await run(() => library.changeSession(session.id, { runnerId: given }))))
                onClose();
            }}
          >
            Save
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
