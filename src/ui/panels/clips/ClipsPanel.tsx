import { type ComponentType, useEffect, useState } from 'react';
import { SLOTS, useTrials } from '../../../state/trials.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { selectIsEmpty } from '../../selectors.ts';
import { LevelDialog } from '../level/LevelDialog.tsx';
import { AnalyzeBar } from './AnalyzeBar.tsx';
import { ClipCard, type SettingsProps } from './ClipCard.tsx';
import styles from './ClipsPanel.module.css';
import { StandingCard } from './StandingCard.tsx';

const settings = async () => (await import('./ClipSettings.tsx')).ClipSettings;
/** Says that they did not come, and tries again. */
const MissingSettings = lazyPart(settings, { name: 'What can be set for this video' });
/** Before there is a clip, for whoever is about to see one. */
export const { load: loadSettings } = MissingSettings;

/**
 * Nobody needs settings before there is a clip. What is read of a clip, what can be set for it, and the button below
 * come as one: a button that moves while it is pressed is not pressed. The places for clips stay what they are
 * meanwhile, for a file that is being dropped and for the keyboard's focus.
 */
function useSettings(isNeeded: boolean): ComponentType<SettingsProps> | null {
  const [Settings, setSettings] = useState<ComponentType<SettingsProps> | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    void settings()
      .catch(() => MissingSettings)
      .then((loaded) => setSettings(() => loaded));
  }, [isNeeded]);
  return isNeeded ? Settings : null;
}

export function ClipsPanel() {
  const isEmpty = useTrials(selectIsEmpty);
  const Settings = useSettings(!isEmpty);
  return (
    <section aria-label="Videos" className={styles.panel}>
      <div className={styles.cards}>
        {SLOTS.map((slot) => (
          <ClipCard key={slot} slot={slot} Settings={Settings} />
        ))}
      </div>
      <StandingCard />
      {Settings && <AnalyzeBar />}
      <LevelDialog />
    </section>
  );
}
