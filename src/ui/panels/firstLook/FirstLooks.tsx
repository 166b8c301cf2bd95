import { useTrials } from '../../../state/trials.ts';
import { selectFirstLooks } from '../../selectors.ts';
import { FirstLookCard } from './FirstLookCard.tsx';
import styles from './FirstLooks.module.css';

/** What clips say while they are still being analysed; the results take its place. */
export function FirstLooks() {
  const looks = selectFirstLooks(useTrials((state) => state.slots));
  return (
    <div className={styles.looks}>
      {looks.map(({ slot, look }) => (
        <FirstLookCard key={slot} slot={slot} look={look} />
      ))}
    </div>
  );
}
