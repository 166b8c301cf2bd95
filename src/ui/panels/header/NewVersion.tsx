import { useState } from 'react';
import { startNewer, useAppVersion } from '../../../state/appVersion.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { useTrials } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { selectIsAnalyzing, selectIsEmpty } from '../../selectors.ts';
import styles from './Notice.module.css';

/** Says that a newer version is there, and leaves it at that: never while something is being computed. */
export function NewVersion() {
  const isReady = useAppVersion(({ isNewerReady }) => isNewerReady);
  const isWorking = useTrials(selectIsAnalyzing);
  const isEmpty = useTrials(selectIsEmpty);
  const isSaved = useLibrary(({ open }) => open?.saving === 'saved');
  const [isPutOff, setPutOff] = useState(false);
  return (
    <div className={styles.place} role="status">
      {isReady && !isWorking && !isPutOff && (
        <Alert
          tone="info"
          message="A new version of Evenstride is ready."
          tip={`It starts by itself when you open Evenstride the next time. ${
            isEmpty || isSaved
              ? 'Starting it now loads this page again.'
              : 'Starting it now forgets the videos and results on this page, which are not saved.'
          }`}
          action={
            <Button size="small" onPress={startNewer}>
              Start it now
            </Button>
          }
          onDismiss={() => setPutOff(true)}
        />
      )}
    </div>
  );
}
