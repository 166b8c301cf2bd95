import { History } from 'lucide-react';
import { use } from 'react';
import { dayWords } from '../../../core/session/day.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { LibraryContext } from '../../LibraryContext.ts';
import { useWork } from '../library/useWork.ts';
import styles from './LastSession.module.css';

/** The way back to what was open last. */
export function LastSession() {
  const library = use(LibraryContext);
  const session = useLibrary(({ sessions, lastOpenId }) => sessions.find(({ id }) => id === lastOpenId));
  const runner = useLibrary(({ runners }) => runners.find(({ id }) => id === session?.runnerId));
  const { problem, isBusy, run } = useWork();
  if (!library || !session || session.trials.length === 0) return null;
  if (problem) return <Alert message={problem.message} tip={problem.tip} />;
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
        onPress={() => void run(() => library.openSession(session.id))}
      >
        Go on with it
      </Button>
    </p>
  );
}
