import { Download, FolderOpen, Trash2, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { dayWords } from '../../../core/session/day.ts';
import type { Session } from '../../../core/session/session.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { count } from '../../format.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { GiveDialog } from './GiveDialog.tsx';
import styles from './SessionRow.module.css';
import { sessionFacts } from './sessionFacts.ts';
import { Tags } from './Tags.tsx';
import { useCanWrite } from './useCanWrite.ts';
import { useLibraryActions } from './useLibraryActions.ts';
import { useOpenSession } from './useOpenSession.ts';

export function SessionRow({ session }: { readonly session: Session }) {
  const library = useLibraryActions();
  const { open, problem, isBusy } = useOpenSession();
  const canWrite = useCanWrite();
  const [dialog, setDialog] = useState<'none' | 'give' | 'delete' | 'export'>('none');
  const close = () => setDialog('none');
  const day = dayWords(session.date);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <div className={styles.day}>
          {day} <Tags tags={session.tags} />
        </div>
        {session.complaint && (
          <p className={styles.complaint} dir="auto">
            {session.complaint}
          </p>
        )}
        <p className={styles.facts} dir="auto">
          {sessionFacts(session)}
        </p>
      </div>
      <div className={styles.buttons}>
        <IconButton label={`Export the session of ${day}`} onPress={() => setDialog('export')}>
          <Download size={16} aria-hidden />
        </IconButton>
        {canWrite && (
          <>
            <IconButton label={`Give the session of ${day} to a runner`} onPress={() => setDialog('give')}>
              <UserRoundPen size={16} aria-hidden />
            </IconButton>
            <IconButton label={`Delete the session of ${day}`} onPress={() => setDialog('delete')}>
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </>
        )}
        <Button
          size="small"
          aria-label={`Open the session of ${day}`}
          isDisabled={isBusy}
          onPress={() => void open(session.id)}
        >
          <FolderOpen size={15} aria-hidden /> Open
        </Button>
      </div>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {dialog === 'export' && (
        <ExportDialog
          title={`Export the session of ${day}`}
          fileName={`session-${session.date}`}
          sessions={[session]}
          onClose={close}
        />
      )}
      {dialog === 'give' && <GiveDialog session={session} onClose={close} />}
      {dialog === 'delete' && (
        <ConfirmDialog
          title={`Delete the session of ${day}?`}
          confirm="Delete the session"
          onConfirm={() => library.deleteSession(session.id)}
          onClose={close}
        >
          <p>
            {count(session.trials.length, 'trial')} with corrections, results and kept videos, and everything
            that was noted, will be gone from this computer. This can’t be undone.
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}
