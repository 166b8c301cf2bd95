import { CalendarPlus, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { dayWords } from '../../../core/session/day.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Fold } from '../../components/Fold.tsx';
import { Later } from '../../components/InTurn.tsx';
import { hrefOf } from '../../route.ts';
import { GiveDialog } from '../library/GiveDialog.tsx';
import { Tags } from '../library/Tags.tsx';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { useWork } from '../library/useWork.ts';
import { AccessNotice } from './AccessNotice.tsx';
import { MissingVideos } from './MissingVideos.tsx';
import { OtherVersion } from './OtherVersion.tsx';
import styles from './SessionBar.module.css';
import { SessionForm } from './SessionForm.tsx';
import { TrialChoice } from './TrialChoice.tsx';
import { UnkeptClips } from './UnkeptClips.tsx';
import { useConditions } from './useConditions.ts';
import { useOpened } from './useOpened.ts';
import { VideosKept } from './VideosKept.tsx';

/** Whose session lies on the table, which of its trials, and what was written of it. */
export function SessionBar() {
  const library = useLibraryActions();
  const opened = useOpened();
  const { problem, isBusy, run, dismiss } = useWork();
  const [isGiving, setGiving] = useState(false);
  useConditions();
  if (!opened) return null;
  const { session, runner, access } = opened;
  const isEditable = access === 'edit';

  return (
    <section aria-label="Session" className={styles.session}>
      <div className={styles.bar}>
        <div className={styles.who}>
          <p className={styles.name}>
            {runner ? (
              <a href={hrefOf({ screen: 'runner', runnerId: runner.id })} dir="auto">
                {runner.name}
              </a>
            ) : (
              'Session without a runner'
            )}
          </p>
          <p className={styles.day}>{dayWords(session.date)}</p>
          <Tags tags={session.tags} />
        </div>
        <div className={styles.buttons}>
          {isEditable && (
            <Button size="small" onPress={() => setGiving(true)}>
              <UserRoundPen size={15} aria-hidden /> {runner ? 'Change the runner' : 'Whose session?'}
            </Button>
          )}
          <Button
            size="small"
            isDisabled={isBusy}
            onPress={() => void run(() => library.newSession(session.runnerId))}
          >
            <CalendarPlus size={15} aria-hidden /> New session
          </Button>
        </div>
      </div>
      {problem && <Alert message={problem.message} tip={problem.tip} onDismiss={dismiss} />}
      <AccessNotice opened={opened} />
      <OtherVersion key={session.id} open={opened} />
      <UnkeptClips open={opened} />
      <MissingVideos />
      {access !== 'comparing' && (
        <>
          <TrialChoice session={session} isEditable={isEditable} />
          <Fold title="Session details" level={2} className={styles.fold}>
            <div className={styles.details}>
              <Later isLast>
                <SessionForm key={session.id} session={session} isEditable={isEditable} />
              </Later>
              <VideosKept session={session} isEditable={isEditable} />
            </div>
          </Fold>
        </>
      )}
      {isGiving && <GiveDialog session={session} onClose={() => setGiving(false)} />}
    </section>
  );
}
