import { ChevronRight } from 'lucide-react';
import { dayWords } from '../../../core/session/day.ts';
import { lastSeen, type RunnerEntry } from '../../../core/session/entries.ts';
import { count } from '../../format.ts';
import { hrefOf } from '../../route.ts';
import styles from './RunnerRow.module.css';
import { Tags } from './Tags.tsx';

export function RunnerRow({ entry: { runner, sessions, found } }: { readonly entry: RunnerEntry }) {
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <a className={styles.name} href={hrefOf({ screen: 'runner', runnerId: runner.id })} dir="auto">
          {runner.name}
        </a>
        <Tags tags={runner.tags} />
        {runner.notes && (
          <p className={styles.notes} dir="auto">
            {runner.notes}
          </p>
        )}
      </div>
      <p className={styles.facts}>
        {sessions.length === 0 ? 'no session yet' : `last seen ${dayWords(lastSeen(sessions))}`}
      </p>
      <p className={styles.facts}>
        {sessions.length > 0 && count(sessions.length, 'session')}
        {found !== null && found < sessions.length && found > 0 && `, found in ${found}`}
      </p>
      <ChevronRight className={styles.arrow} size={16} aria-hidden />
    </li>
  );
}
