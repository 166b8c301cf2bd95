import type { ComponentType } from 'react';
import { SLOTS, useTrials } from '../../../state/trials.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { selectIsEmpty } from '../../selectors.ts';
import { LevelDialog } from '../level/LevelDialog.tsx';
import { AnalyzeBar } from './AnalyzeBar.tsx';
import { ClipCard, type SettingsProps } from './ClipCard.tsx';
import styles from './ClipsPanel.module.css';
import { StandingCard } from './StandingCard.tsx';

const loadSettings = async () => (await import('./ClipSettings.tsx')).ClipSettings;
/** Says that they did not come, and tries again. */
const MissingSettings = lazyPart(loadSettings, { name: 'What can be set for this video' });

/**
 * Nobody needs settings before there is a clip. What is read of a clip, what can be set for it, and the button below
 * come as one: a button that moves while it is pressed is not pressed.
 */
const ClipsWithSettings = lazyPart(
  async () => {
    const Settings = await loadSettings().catch(() => MissingSettings);
    return () => <Clips Settings={Settings} />;
  },
  { name: 'The part with the videos', waiting: <Clips Settings={null} /> },
);

export function ClipsPanel() {
  const isEmpty = useTrials(selectIsEmpty);
  return (
    <section aria-label="Videos" className={styles.panel}>
      {isEmpty ? <Clips Settings={null} /> : <ClipsWithSettings />}
      <LevelDialog />
    </section>
  );
}

/** @param Settings null: they are on their way, and clips with them */
function Clips({ Settings }: { readonly Settings: ComponentType<SettingsProps> | null }) {
  return (
    <>
      <div className={styles.cards}>
        {SLOTS.map((slot) => (
          <ClipCard key={slot} slot={slot} Settings={Settings} />
        ))}
      </div>
      <StandingCard />
      {Settings && <AnalyzeBar />}
    </>
  );
}
