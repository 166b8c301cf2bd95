import { hrefOf } from '../../route.ts';
import styles from './Empty.module.css';

/** The first look into the library. */
export function NoRunners({ hasSessions }: { readonly hasSessions: boolean }) {
  return (
    <div className={styles.empty}>
      <h3>No runners yet</h3>
      <p>
        {hasSessions
          ? 'Your sessions are kept above. Add a runner by name or code, and give the sessions to them: then their trends can be seen.'
          : 'Every session is kept here as you work. Add a runner by name or code, or begin with two videos and say later whose they are.'}
      </p>
      <p>
        <a href={hrefOf({ screen: 'session' })}>Go to the session</a>
      </p>
    </div>
  );
}
