import { History } from 'lucide-react';
import { use, useState } from 'react';
import { dayWords } from '../../../core/session/day.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { Button } from '../../components/Button.tsx';
import { LibraryContext } from '../../LibraryContext.ts';
import styles from './LastSession.module.css';

/** The way back to what was open last. */
export function LastSession() {
  const library = use(LibraryContext);
  const session = useLibrary(({ sessions, lastOpenId }) => sessions.find(({ id }) => id === lastOpenId));
  const runner = useLibrary(({ runners }) => runners.find(({ id }) => id === session?.runnerId));
  const [isBusy, setBusy] = useState(false);
  if (!library || !session || session.trials.length === 0) return null;
  return (
    <p className={styles.last}>
      <History size={16} aria-hidden />
      <span className={styles.words}>
        Last time: {runner ? <bdi>{runner.name}</bdi> : 'a session without a runner'},{' '}
        {dayWords(session.date)}
      </span>
      <Button
        size="small"
        isDisabled={isBusy}
        onPress={async () => {
          setBusy(true);
          await library.openSession(session.id);
          setBusy(false);
        }}
      >
        Go on with it
      </Button>
    </p>
  );
}
