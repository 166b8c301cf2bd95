import { KEYS } from '../motion/keys.ts';
import styles from './HelpKeys.module.css';

/** The keys of the videos. */
export function HelpKeys() {
  return (
    <section>
      <h3>Keys for the videos</h3>
      <dl className={styles.keys}>
        {KEYS.map(({ shown, does }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        They work while the focus is anywhere in “Frame by frame”: click a picture first. Dragging across a
        picture moves through time, dragging an enlarged one shifts it (with Shift it moves through time), and
        two fingers or the wheel enlarge it.
      </p>
    </section>
  );
}
