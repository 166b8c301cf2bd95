import { useState } from 'react';
import { byDate } from '../../../core/session/order.ts';
import type { Session } from '../../../core/session/session.ts';
import { Button } from '../../components/Button.tsx';
import styles from './SessionList.module.css';
import { SessionRow } from './SessionRow.tsx';

/** Rows shown at once; more on request. */
const PAGE = 40;

interface SessionListProps {
  readonly sessions: readonly Session[];
  /** What stands there when there are none. */
  readonly none: string;
}

/** Visits, the last first. */
export function SessionList({ sessions, none }: SessionListProps) {
  const [shown, setShown] = useState(PAGE);
  if (sessions.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <>
      <ul className={styles.rows} aria-label="Sessions">
        {sessions
          .toSorted((a, b) => byDate(b, a))
          .slice(0, shown)
          .map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
      </ul>
      {sessions.length > shown && (
        <div className={styles.more}>
          <Button size="small" onPress={() => setShown(shown + 4 * PAGE)}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
