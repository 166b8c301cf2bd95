import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { hrefOf } from '../../route.ts';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { useWork } from '../library/useWork.ts';
import styles from './AccessNotice.module.css';
import type { useOpened } from './useOpened.ts';

/** Why what is done here is not saved, and what to do about it. */
export function AccessNotice({ opened }: { readonly opened: NonNullable<ReturnType<typeof useOpened>> }) {
  const library = useLibraryActions();
  const { problem: refusal, isBusy, run } = useWork();
  const { session, runner, access, problem, saving } = opened;
  if (refusal) return <Alert message={refusal.message} tip={refusal.tip} />;
  if (access === 'elsewhere') {
    return (
      <Alert
        tone="notice"
        message="This session is open in another tab or window: here it can be looked at and not changed."
        tip="Go on there, or take it over: the other one then only looks."
        action={
          <Button
            size="small"
            isDisabled={isBusy}
            onPress={() => void run(() => library.openSession(session.id, { takesOver: true }))}
          >
            Take it over
          </Button>
        }
      />
    );
  }
  if (access === 'comparing') {
    return (
      <Alert
        tone="info"
        message="Two trials of the library, side by side: what you change here is not saved."
        tip="To correct one of them, open its session."
        action={
          runner && (
            <a className={styles.link} href={hrefOf({ screen: 'runner', runnerId: runner.id })}>
              Back to the trends
            </a>
          )
        }
      />
    );
  }
  if (access === 'readOnly') {
    return (
      <Alert
        tone="notice"
        message={problem?.message ?? 'This session was written by a newer version of Evenstride.'}
        tip={
          problem?.tip ??
          'It can be looked at here and not changed. Reload the page to get the newer version.'
        }
      />
    );
  }
  if (saving !== 'notSaved' || !problem) return null;
  return (
    <Alert
      message={problem.message}
      tip={problem.tip}
      action={
        <Button size="small" isDisabled={isBusy} onPress={() => void run(() => library.saveNow())}>
          Try again
        </Button>
      }
    />
  );
}
