import { CalendarPlus, Download, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { lazyPart } from '../../components/lazyPart.tsx';
import { Panel } from '../../components/Panel.tsx';
import { cx } from '../../cx.ts';
import { count } from '../../format.ts';
import { goTo } from '../../route.ts';
import { BackToLibrary } from './BackToLibrary.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import empty from './Empty.module.css';
import { ExportDialog } from './ExportDialog.tsx';
import { RunnerDialog } from './RunnerDialog.tsx';
import styles from './RunnerScreen.module.css';
import { SessionList } from './SessionList.tsx';
import { Tags } from './Tags.tsx';
import { useCanWrite } from './useCanWrite.ts';
import { useLibraryActions } from './useLibraryActions.ts';
import { useOpenSession } from './useOpenSession.ts';

const RunnerTrends = lazyPart(async () => (await import('./RunnerTrends.tsx')).RunnerTrends, {
  name: 'The part that shows trends',
  waiting: <p role="status">Loading the trends…</p>,
});

/** One runner: the visits, and how the measures went over them. */
export function RunnerScreen({ runnerId }: { readonly runnerId: string }) {
  const library = useLibraryActions();
  const { begin, problem, isBusy } = useOpenSession();
  const canWrite = useCanWrite();
  const runner = useLibrary((state) => state.runners.find(({ id }) => id === runnerId));
  const all = useLibrary((state) => state.sessions);
  const sessions = useMemo(() => all.filter((session) => session.runnerId === runnerId), [all, runnerId]);
  const [dialog, setDialog] = useState<'none' | 'change' | 'delete' | 'export'>('none');
  const close = () => setDialog('none');

  if (!runner) {
    return (
      <>
        <BackToLibrary />
        <div className={empty.empty}>
          <h2>This runner is not in the library</h2>
          <p>It was deleted, or this address belongs to another computer’s library.</p>
        </div>
      </>
    );
  }
  return (
    <>
      <BackToLibrary />
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      <Panel
        title={runner.name}
        lead={runner.notes}
        actions={
          <>
            {sessions.length > 0 && (
              <IconButton label="Export this runner’s sessions" onPress={() => setDialog('export')}>
                <Download size={16} aria-hidden />
              </IconButton>
            )}
            {canWrite && (
              <>
                <IconButton label="Delete this runner" onPress={() => setDialog('delete')}>
                  <Trash2 size={16} aria-hidden />
                </IconButton>
                <Button size="small" onPress={() => setDialog('change')}>
                  <Pencil size={15} aria-hidden /> Change
                </Button>
                <Button
                  variant="primary"
                  size="small"
                  isDisabled={isBusy}
                  onPress={() => void begin(runnerId)}
                >
                  <CalendarPlus size={15} aria-hidden /> New session
                </Button>
              </>
            )}
          </>
        }
        className={cx(styles.runner)}
      >
        {runner.tags.length > 0 && (
          <div className={styles.tags}>
            <Tags tags={runner.tags} />
          </div>
        )}
        <SessionList
          sessions={sessions}
          none="No session yet. “New session” begins one: add the videos from before and after the drills."
        />
      </Panel>
      {sessions.length > 0 && <RunnerTrends sessions={sessions} />}
      {dialog === 'export' && (
        <ExportDialog
          title={`Export the sessions of “${runner.name}”`}
          fileName="runner"
          sessions={sessions}
          onClose={close}
        />
      )}
      {dialog === 'change' && <RunnerDialog runner={runner} onClose={close} />}
      {dialog === 'delete' && (
        <ConfirmDialog
          title={`Delete “${runner.name}”?`}
          confirm="Delete the runner"
          onConfirm={() => library.deleteRunner(runnerId)}
          onClose={close}
          onDone={() => goTo({ screen: 'library' })}
        >
          <p>
            {sessions.length > 0
              ? `${count(sessions.length, 'session')} with trials, corrections, results, kept videos and notes will be gone from this computer.`
              : 'The name and the notes will be gone from this computer.'}{' '}
            This can’t be undone.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
