import { useEffect, useState } from 'react';
import type { FolderAnswer } from '../../../../state/library/folder/folderActions.ts';
import type { FolderDecision } from '../../../../state/library/folder/folderState.ts';
import { UNEXPECTED } from '../../../../state/problems.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { count } from '../../../format.ts';
import { createJob } from '../../../job.ts';
import { useJobState } from '../../../useJob.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { useLibraryActions } from '../useLibraryActions.ts';
import styles from './FolderPart.module.css';
import { listWords, sessionWords } from './folderWords.ts';

/** What is answered is done to its end, whether the library is left or not. */
const answering = createJob<unknown>();

/** What differs between the folder and here, where only the person can say what is right. */
export function FolderDecisions({ decisions }: { readonly decisions: readonly FolderDecision[] }) {
  const library = useLibraryActions();
  const { progress, problem } = useJobState(answering);
  useEffect(() => answering.forget, []);
  const [isDeleting, setDeleting] = useState(false);
  const answer = (of: readonly FolderDecision[], how: FolderAnswer): void =>
    answering.run((tools) => library.answerFolder(of, how, tools), UNEXPECTED);

  const updates = decisions.filter(({ kind }) => kind === 'new' || kind === 'newer');
  const gone = decisions.filter(({ kind }) => kind === 'gone');
  const conflicts = decisions.filter(({ kind }) => kind === 'conflict');
  if (progress) return <JobProgress label="Bringing it in" progress={progress} onCancel={answering.cancel} />;
  return (
    <>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {updates.length > 0 && (
        <Alert
          tone="info"
          message={`${count(updates.length, 'session')} in the folder ${updates.length === 1 ? 'is' : 'are'} newer than here, or not here yet: ${listWords(updates.map(sessionWords))}.`}
          action={
            <Button size="small" variant="primary" onPress={() => answer(updates, 'bringIn')}>
              {updates.length === 1 ? 'Bring it in' : 'Bring them in'}
            </Button>
          }
        />
      )}
      {conflicts.map((conflict) => (
        <Alert
          key={`${conflict.sessionId} ${conflict.kind === 'gone' ? '' : conflict.fileName}`}
          tone="notice"
          message={`${sessionWords(conflict)}: this session says one thing here and another in the folder.`}
          tip="Nothing was written over. “Keep both” makes the folder’s a session of its own; the other two give up one side for good."
          action={
            <div className={styles.answers}>
              <Button size="small" variant="primary" onPress={() => answer([conflict], 'keepBoth')}>
                Keep both
              </Button>
              <Button size="small" onPress={() => answer([conflict], 'bringIn')}>
                Take the folder’s
              </Button>
              <Button size="small" onPress={() => answer([conflict], 'keepHere')}>
                Keep what is here
              </Button>
            </div>
          }
        />
      ))}
      {gone.length > 0 && (
        <Alert
          tone="notice"
          message={`${count(gone.length, 'session')} ${gone.length === 1 ? 'is' : 'are'} no longer in the folder: ${listWords(gone.map(sessionWords))}.`}
          tip="Deleted on another computer, or the file was moved. Here everything is as it was."
          action={
            <div className={styles.answers}>
              <Button size="small" onPress={() => answer(gone, 'keepHere')}>
                {gone.length === 1 ? 'Put it back' : 'Put them back'}
              </Button>
              <Button size="small" onPress={() => setDeleting(true)}>
                Delete here too…
              </Button>
            </div>
          }
        />
      )}
      {isDeleting && (
        <ConfirmDialog
          title={`Delete ${count(gone.length, 'session')} here too?`}
          confirm="Delete here too"
          onConfirm={() => library.answerFolder(gone, 'deleteHere')}
          onClose={() => setDeleting(false)}
        >
          <p>
            {listWords(gone.map(sessionWords), 20)}: trials with corrections, results and kept videos, and
            everything that was noted, will be gone from this computer. This can’t be undone.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
