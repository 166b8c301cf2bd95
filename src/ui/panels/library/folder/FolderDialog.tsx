import { useState } from 'react';
import { ok } from '../../../../core/problem.ts';
import type { FolderState } from '../../../../state/library/folder/folderState.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { ModalDialog } from '../../../components/ModalDialog.tsx';
import { Toggle } from '../../../components/Toggle.tsx';
import styles from '../dialogs.module.css';
import { useLibraryActions } from '../useLibraryActions.ts';
import { useWork } from '../useWork.ts';
import { pickFolder } from './pickFolder.ts';

interface FolderDialogProps {
  readonly folder: FolderState['folder'];
  readonly onClose: () => void;
}

/** Which folder holds a copy of the library, and what of it. */
export function FolderDialog({ folder, onClose }: FolderDialogProps) {
  const library = useLibraryActions();
  const { problem, isBusy, run } = useWork();
  const [withVideos, setWithVideos] = useState(folder?.withVideos ?? false);

  const choose = async (): Promise<void> => {
    const done = await run(async () => {
      const picked = await pickFolder();
      return picked ? library.chooseFolder(picked, withVideos) : ok('none');
    });
    if (done && done.value !== 'none') onClose();
  };
  const save = async (): Promise<void> => {
    onClose();
    if (folder?.withVideos !== withVideos) await library.setFolderVideos(withVideos);
  };
  const leave = async (): Promise<void> => {
    await library.forgetFolder();
    onClose();
  };

  return (
    <ModalDialog title={folder ? `The folder “${folder.name}”` : 'A copy in a folder'} onClose={onClose}>
      <div className={styles.form}>
        {problem && <Alert message={problem.message} tip={problem.tip} />}
        <div className={styles.words}>
          <p>
            Every session that is saved here is also written to the folder, as one file with the runner’s name
            and the date. A session that is deleted here is deleted there. What another computer writes there
            is offered to you, never taken by itself.
          </p>
          <p>
            Whoever can open the folder can read all of it: names and notes as you wrote them. On a drive in a
            cloud, its maker has it too.
          </p>
        </div>
        <div>
          <Toggle isOn={withVideos} onChange={setWithVideos}>
            With the videos that are kept here; they show faces
          </Toggle>
        </div>
        {folder?.withVideos && !withVideos && (
          <p className={styles.words}>Videos that are in the folder already stay there.</p>
        )}
        <div className={styles.buttons}>
          {folder ? (
            <>
              <Button isDisabled={isBusy} onPress={() => void leave()}>
                Write nothing there any more
              </Button>
              <Button isDisabled={isBusy} onPress={() => void choose()}>
                Another folder…
              </Button>
              <Button variant="primary" isDisabled={isBusy} onPress={() => void save()}>
                Save
              </Button>
            </>
          ) : (
            <>
              <Button slot="close">Cancel</Button>
              <Button variant="primary" isDisabled={isBusy} onPress={() => void choose()}>
                {isBusy ? 'Writing…' : 'Choose the folder…'}
              </Button>
            </>
          )}
        </div>
      </div>
    </ModalDialog>
  );
}
