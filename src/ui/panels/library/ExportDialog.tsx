import { Download } from 'lucide-react';
import { useState } from 'react';
import { ok } from '../../../core/problem.ts';
import type { Session } from '../../../core/session/session.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { download } from '../../download.ts';
import { count, formatBytes } from '../../format.ts';
import { choosePlace } from '../../savePlace.ts';
import { useJob } from '../../useJob.ts';
import styles from './dialogs.module.css';
import { useLibraryActions } from './useLibraryActions.ts';

interface ExportDialogProps {
  readonly title: string;
  /** What the file is called, without what tells its kind. */
  readonly fileName: string;
  readonly sessions: readonly Session[];
  /** Everything in the library, with what belongs to no session. */
  readonly isWhole?: boolean;
  readonly onClose: () => void;
}

const FAILED = {
  code: 'export-failed',
  message: 'The file could not be made.',
  tip: 'Nothing in the library was changed. Try again; if it happens again, reload the page.',
};

/** Sessions as one file, for another computer or for safe keeping. */
export function ExportDialog({ title, fileName, sessions, isWhole = false, onClose }: ExportDialogProps) {
  const library = useLibraryActions();
  const { progress, problem, run, cancel } = useJob();
  const [withVideos, setWithVideos] = useState(false);
  const [saved, setSaved] = useState<{ readonly name: string; readonly bytes: number } | null>(null);

  const save = (): void =>
    run(async (tools) => {
      const name = `${fileName}.evenstride.zip`;
      const place = await choosePlace(name);
      if (!place) return ok(null);
      const into = place === 'downloads' ? undefined : place;
      const ids = sessions.map(({ id }) => id);
      const made = await library.exportFile(ids, { withVideos, isWhole, into, ...tools });
      if (!made.ok) return made;
      if (into) setSaved({ name: into.name, bytes: made.value.size });
      else {
        download(name, 'application/zip', made.value);
        onClose();
      }
      return made;
    }, FAILED);

  return (
    <ModalDialog title={title} isWork={progress !== null} onClose={onClose}>
      <div className={styles.form}>
        {problem && <Alert message={problem.message} tip={problem.tip} />}
        {saved ? (
          <>
            <p role="status" className={styles.words}>
              Saved to “{saved.name}” ({formatBytes(saved.bytes)}).
            </p>
            <div className={styles.buttons}>
              <Button slot="close" variant="primary" autoFocus>
                Close
              </Button>
            </div>
          </>
        ) : (
          <>
            <div className={styles.words}>
              <p>
                {count(sessions.length, 'session')} with everything that was found, corrected and noted, as
                one file. It holds names as you wrote them: give it only to people who may read them.
              </p>
            </div>
            <div>
              <Toggle isOn={withVideos} isDisabled={progress !== null} onChange={setWithVideos}>
                With the videos that are kept here; they show faces
              </Toggle>
            </div>
            {progress ? (
              <JobProgress label="Packing" progress={progress} onCancel={cancel} />
            ) : (
              <div className={styles.buttons}>
                <Button slot="close">Cancel</Button>
                <Button variant="primary" onPress={save}>
                  <Download size={16} aria-hidden /> Export
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </ModalDialog>
  );
}
