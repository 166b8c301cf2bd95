import licenceUrl from '../../../../models/LICENSE-APACHE-2.0.txt?url&no-inline';
import noticeUrl from '../../../../models/NOTICE?url&no-inline';
import { HelpKeys } from './HelpKeys.tsx';
import styles from './HelpText.module.css';
import { CAN_MEASURE, CANNOT_MEASURE, FILMING } from './helpItems.ts';

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

export function HelpText() {
  return (
    <div className={styles.help}>
      <section>
        <h3>Filming</h3>
        <dl className={styles.filming}>
          {FILMING.map(({ term, advice }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{advice}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className={styles.columns}>
        <section>
          <h3>What it measures</h3>
          <List items={CAN_MEASURE} />
        </section>
        <section>
          <h3>What it can’t</h3>
          <List items={CANNOT_MEASURE} />
        </section>
      </div>
      <HelpKeys />
      <section className={styles.privacy}>
        <h3>Your videos never leave this computer</h3>
        <p>
          They are read and analysed inside this browser tab. Nothing is uploaded, there is no account, and
          closing the tab forgets them.
        </p>
        <p>
          The pose models are by Google: <a href={noticeUrl}>notice</a>,{' '}
          <a href={licenceUrl}>Apache License 2.0</a>.
        </p>
      </section>
    </div>
  );
}
