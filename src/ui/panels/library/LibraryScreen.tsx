import { useLibrary } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';
import { routeOf, useHash } from '../../route.ts';
import styles from './LibraryScreen.module.css';
import { RunnerScreen } from './RunnerScreen.tsx';
import { RunnersScreen } from './RunnersScreen.tsx';
import { UnfiledScreen } from './UnfiledScreen.tsx';

/** What is kept: runners, their sessions, their trends. */
export function LibraryScreen() {
  const status = useLibrary((state) => state.status);
  const problem = useLibrary((state) => state.problem);
  const route = routeOf(useHash());
  if (status === 'opening') return <p role="status">Opening the library…</p>;
  if (status === 'refused') {
    return (
      <Alert
        message={problem?.message ?? 'This browser keeps nothing.'}
        tip={problem?.tip ?? 'Sessions work, but are gone with the page: save what matters from the report.'}
      />
    );
  }
  return (
    <div className={styles.screen}>
      {status === 'readOnly' && (
        <Alert
          tone="notice"
          message="This library was last written by a newer version of Evenstride."
          tip="It can be looked at here and not changed. Reload the page to get the newer version."
        />
      )}
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {route.screen === 'runner' ? (
        <RunnerScreen key={route.runnerId} runnerId={route.runnerId} />
      ) : route.screen === 'unfiled' ? (
        <UnfiledScreen />
      ) : (
        <RunnersScreen />
      )}
    </div>
  );
}
