import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../../core/session/session.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { download } from '../../download.ts';
import { count } from '../../format.ts';
import styles from './dialogs.module.css';
import { useLibraryActions } from './useLibraryActions.ts';
import { useWork } from './useWork.ts';

interface ExportDialogProps {
  readonly title: string;
  /** What the file is called, without what tells its kind. */
  readonly fileName: string;
  readonly sessions: readonly Session[];
  readonly onClose: () => void;
}

/** Sessions as one file, for another computer or for safe keeping. */
export function ExportDialog({ title, fileName, sessions, onClose }: ExportDialogProps) {
  const library = useLibraryActions();
  const { problem, isBusy, run } = useWork();
  const [withVideos, setWithVideos] = useState(false);

  const save = async (): Promise<void> => {
    const ids = sessions.map(({ id }) => id);
    const made = await run(() => library.exportFile(ids, { withVideos }));
    if (!made) return;
    download(`${fileName}.evenstride.zip`, 'application/zip', made.value);
    onClose();
  };

  return (
    <ModalDialog title={title} onClose={onClose}>
      <div className={styles.form}>
        {problem && <Alert message={problem.message} tip={problem.tip} />}
        <div className={styles.words}>
          <p>
            {count(sessions.length, 'session')} with everything that was found, corrected and noted, as one
            file. It holds names as you wrote them: give it only to people who may read them.
          </p>
        </div>
        <div>
          <Toggle isOn={withVideos} onChange={setWithVideos}>
            With the videos that are kept here; they show faces
          </Toggle>
        </div>
        <div className={styles.buttons}>
          <Button slot="close">Cancel</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={save}>
            <Download size={16} aria-hidden /> {isBusy ? 'Packing…' : 'Export'}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
