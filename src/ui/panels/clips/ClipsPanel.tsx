import { SLOTS } from '../../../state/trials.ts';
import { LevelDialog } from '../level/LevelDialog.tsx';
import { AnalyzeBar } from './AnalyzeBar.tsx';
import { ClipCard } from './ClipCard.tsx';
import styles from './ClipsPanel.module.css';
import { StandingCard } from './StandingCard.tsx';

export function ClipsPanel() {
  return (
    <section aria-label="Videos" className={styles.panel}>
      <div className={styles.cards}>
        {SLOTS.map((slot) => (
          <ClipCard key={slot} slot={slot} />
        ))}
      </div>
      <StandingCard />
      <AnalyzeBar />
      <LevelDialog />
    </section>
  );
}
