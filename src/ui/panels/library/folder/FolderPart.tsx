import { FolderSync, RefreshCw, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useFolder } from '../../../../state/library/folder/folderState.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLibraryActions } from '../useLibraryActions.ts';
import { FolderDecisions } from './FolderDecisions.tsx';
import { FolderDialog } from './FolderDialog.tsx';
import { FolderFiles } from './FolderFiles.tsx';
import styles from './FolderPart.module.css';
import { folderWords } from './folderWords.ts';
import { canPickFolder } from './pickFolder.ts';

/** The copy of the library in a folder on this computer: how it is, and what is asked about it. */
export function FolderPart() {
  const library = useLibraryActions();
  const state = useFolder();
  const [isChoosing, setChoosing] = useState(false);
  const { folder, status, problem } = state;
  if (!folder && !canPickFolder()) {
    return (
      <p className={styles.words}>
        This browser can’t keep a copy of the library in a folder; Chrome and Edge on a computer can. “Export
        all” saves everything as one file.
      </p>
    );
  }
  return (
    <section aria-label="Copy in a folder" className={styles.folder}>
      <div className={styles.row}>
        <FolderSync size={18} aria-hidden className={styles.icon} />
        <p className={styles.words}>
          {folder
            ? folderWords(state)
            : 'For safe keeping, or for several computers that share a drive, every session can also be written to a folder as a file of its own.'}
        </p>
        {folder && (
          <Button size="small" isDisabled={status === 'working'} onPress={() => void library.lookInFolder()}>
            <RefreshCw size={15} aria-hidden /> Look now
          </Button>
        )}
        <Button size="small" onPress={() => setChoosing(true)}>
          {folder ? (
            <>
              <Settings2 size={15} aria-hidden /> Folder…
            </>
          ) : (
            'Keep a copy in a folder on this computer…'
          )}
        </Button>
      </div>
      {folder && status === 'asks' && (
        <Alert
          tone="notice"
          message={`The browser asks again before it lets the app use the folder “${folder.name}”.`}
          tip="Nothing is lost: what was changed since is written once it is allowed."
          action={
            <Button size="small" onPress={() => void library.allowFolder()}>
              Allow again
            </Button>
          }
        />
      )}
      {folder && problem && (
        <Alert
          message={problem.message}
          tip={problem.tip}
          action={
            <Button size="small" onPress={() => void library.lookInFolder()}>
              Try again
            </Button>
          }
        />
      )}
      {folder && <FolderDecisions decisions={state.decisions} />}
      {folder && <FolderFiles damaged={state.damaged} newer={state.newer} />}
      {isChoosing && <FolderDialog folder={folder} onClose={() => setChoosing(false)} />}
    </section>
  );
}
