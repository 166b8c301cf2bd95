import { useEffect, useState } from 'react';
import type { Session } from '../../../core/session/session.ts';
import type { TrialRecord } from '../../../core/session/trialRecord.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { formatBytes } from '../../format.ts';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { useWork } from '../library/useWork.ts';
import styles from './VideosKept.module.css';

const CHOICES = [
  { id: 'kept', label: 'Keep copies here' },
  { id: 'referred', label: 'Only refer to them' },
] as const;

/** Whether the videos of this session, and of those to come, are kept in the library. */
export function VideosKept({
  session,
  isEditable,
}: {
  readonly session: Session;
  readonly isEditable: boolean;
}) {
  const library = useLibraryActions();
  const keepsVideos = useLibrary((state) => state.keepsVideos);
  const { problem, isBusy, run } = useWork();
  const [records, setRecords] = useState<readonly TrialRecord[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after every save
  useEffect(() => {
    let isGone = false;
    void library.trialsOf([session.id]).then((found) => {
      if (!isGone) setRecords(found);
    });
    return () => {
      isGone = true;
    };
  }, [library, session.id, session.revision]);
  const kept = records.filter(({ video }) => video.keptAs !== null);
  const keptBytes = kept.reduce((sum, { video }) => sum + video.sizeBytes, 0);

  async function choose(isKept: boolean): Promise<void> {
    await library.setKeepsVideos(isKept);
    for (const { id } of records) {
      if (!(await run(() => library.keepVideo(id, isKept)))) return;
    }
  }

  return (
    <div className={styles.videos}>
      <h3 className={styles.title}>Videos</h3>
      <Segmented
        label="Videos"
        choices={CHOICES}
        value={keepsVideos ? 'kept' : 'referred'}
        onChange={(chosen) => {
          if (isEditable && !isBusy) void choose(chosen === 'kept');
        }}
      />
      <p className={styles.words}>
        {keepsVideos
          ? 'The library holds its own copies, so that a session opens with its pictures next month. They take room on this computer.'
          : 'The library remembers what the videos are called and what is in them, and asks for the files when a session is opened. Numbers are kept all the same.'}{' '}
        {records.length > 0 &&
          `Of this session ${kept.length} of ${records.length} are kept${kept.length > 0 ? ` (${formatBytes(keptBytes)})` : ''}.`}{' '}
        The choice holds for sessions to come.
      </p>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
    </div>
  );
}
