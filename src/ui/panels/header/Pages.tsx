import { hrefOf, routeOf, useHash } from '../../route.ts';
import { useJobState } from '../../useJob.ts';
import { importJob } from '../library/importJob.ts';
import styles from './Pages.module.css';

/** The two places there are. */
export function Pages() {
  const { screen } = routeOf(useHash());
  const { progress } = useJobState(importJob);
  const isSession = screen === 'session';
  return (
    <nav aria-label="Pages" className={styles.pages}>
      <a href={hrefOf({ screen: 'session' })} aria-current={isSession ? 'page' : undefined}>
        Session
      </a>
      <a href={hrefOf({ screen: 'library' })} aria-current={isSession ? undefined : 'page'}>
        Library{isSession && progress && ' · importing'}
      </a>
    </nav>
  );
}
