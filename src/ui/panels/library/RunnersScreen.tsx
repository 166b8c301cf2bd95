import { ChevronRight, Download, UserRoundPlus } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type EntryOrder, findRunners, tagsInUse } from '../../../core/session/entries.ts';
import { useFolder } from '../../../state/library/folder/folderState.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { UNEXPECTED } from '../../../state/problems.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Panel } from '../../components/Panel.tsx';
import { count } from '../../format.ts';
import { goTo, hrefOf } from '../../route.ts';
import { useJobState } from '../../useJob.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { FindBar } from './FindBar.tsx';
import { FolderPart } from './folder/FolderPart.tsx';
import { ImportButton } from './ImportButton.tsx';
import { importJob } from './importJob.ts';
import { importWords } from './importWords.ts';
import { NoRunners } from './NoRunners.tsx';
import { RunnerDialog } from './RunnerDialog.tsx';
import { RunnerRow } from './RunnerRow.tsx';
import styles from './RunnersScreen.module.css';
import { StorageUse } from './StorageUse.tsx';
import { useCanWrite } from './useCanWrite.ts';
import { useLibraryActions } from './useLibraryActions.ts';

/** Rows shown at once; more on request. */
const PAGE = 50;

/** Everybody who ran here. */
export function RunnersScreen() {
  const runners = useLibrary((state) => state.runners);
  const sessions = useLibrary((state) => state.sessions);
  const folderName = useFolder(({ folder }) => folder?.name);
  const canWrite = useCanWrite();
  const [query, setQuery] = useState('');
  const [tag, setTag] = useState<string | null>(null);
  const [order, setOrder] = useState<EntryOrder>('lastSeen');
  const [shown, setShown] = useState(PAGE);
  const [dialog, setDialog] = useState<'none' | 'add' | 'export'>('none');
  const close = () => setDialog('none');
  const library = useLibraryActions();
  const { progress, problem, made } = useJobState(importJob);
  useEffect(() => importJob.forget, []);
  const looked = useDeferredValue(query);
  const entries = useMemo(
    () => findRunners(runners, sessions, { query: looked, tag, order }),
    [runners, sessions, looked, tag, order],
  );
  const tags = useMemo(() => tagsInUse(runners, sessions), [runners, sessions]);
  const unfiled = sessions.filter(({ runnerId }) => runnerId === null).length;

  const takeIn = (file: File): void => importJob.run((tools) => library.importFile(file, tools), UNEXPECTED);

  return (
    <>
      <Panel
        title="Library"
        lead={`Runners and their sessions, kept in this browser on this computer${folderName === undefined ? ' and nowhere else' : `, with a copy in the folder “${folderName}”`}.`}
        bare
        actions={
          <>
            {sessions.length > 0 && (
              <Button size="small" onPress={() => setDialog('export')}>
                <Download size={15} aria-hidden /> Export all
              </Button>
            )}
            {canWrite && (
              <>
                <ImportButton isBusy={progress !== null} onFile={takeIn} />
                <Button variant="primary" size="small" onPress={() => setDialog('add')}>
                  <UserRoundPlus size={15} aria-hidden /> New runner
                </Button>
              </>
            )}
          </>
        }
      >
        <div className={styles.list}>
          {problem && <Alert message={problem.message} tip={problem.tip} />}
          {progress && (
            <JobProgress
              label="Importing; nothing is changed before all of it was looked at"
              progress={progress}
              onCancel={importJob.cancel}
            />
          )}
          <p role="status" className={styles.more}>
            {made && importWords(made)}
          </p>
          {runners.length > 0 && (
            <FindBar
              query={query}
              onQuery={(typed) => {
                setQuery(typed);
                setShown(PAGE);
              }}
              tags={tags}
              tag={tag}
              onTag={setTag}
              order={order}
              onOrder={setOrder}
            />
          )}
          {unfiled > 0 && (
            <a className={styles.unfiled} href={hrefOf({ screen: 'unfiled' })}>
              {count(unfiled, 'session')} without a runner <ChevronRight size={16} aria-hidden />
            </a>
          )}
          {runners.length === 0 && <NoRunners hasSessions={unfiled > 0} />}
          {runners.length > 0 && entries.length === 0 && (
            <p className={styles.none}>
              Nobody fits. Search looks at names, notes, tags, complaints, shoes, drills and dates (as
              2026-03); try fewer words{tag !== null && ' or another tag'}.
            </p>
          )}
          {entries.length > 0 && (
            <ul className={styles.rows} aria-label="Runners">
              {entries.slice(0, shown).map((entry) => (
                <RunnerRow key={entry.runner.id} entry={entry} />
              ))}
            </ul>
          )}
          <p role="status" className={styles.more}>
            {runners.length > 0 &&
              `${Math.min(shown, entries.length)} of ${count(entries.length, 'runner')}${entries.length < runners.length ? ' found' : ''}`}
          </p>
          {entries.length > shown && (
            <div>
              <Button size="small" onPress={() => setShown(shown + 4 * PAGE)}>
                Show more
              </Button>
            </div>
          )}
        </div>
      </Panel>
      <StorageUse />
      {canWrite && <FolderPart />}
      {dialog === 'add' && (
        <RunnerDialog onClose={close} onDone={({ id }) => goTo({ screen: 'runner', runnerId: id })} />
      )}
      {dialog === 'export' && (
        <ExportDialog
          title="Export the library"
          fileName="library"
          sessions={sessions}
          isWhole
          onClose={close}
        />
      )}
    </>
  );
}
