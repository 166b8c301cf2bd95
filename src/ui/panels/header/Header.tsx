import { Play } from 'lucide-react';
import { useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { Wordmark } from '../../components/Logo.tsx';
import { cx } from '../../cx.ts';
import { routeOf, useHash } from '../../route.ts';
import { selectIsEmpty } from '../../selectors.ts';
import { trySample } from '../../trySample.ts';
import styles from './Header.module.css';
import { HelpButton } from './HelpButton.tsx';
import { Pages } from './Pages.tsx';
import { SaveState } from './SaveState.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

export function Header() {
  const actions = useActions();
  const isEmpty = useTrials(selectIsEmpty);
  const { screen } = routeOf(useHash());
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <h1 className={styles.title}>
          <Wordmark />
        </h1>
        <Pages />
        <div className={styles.tools}>
          <SaveState />
          {isEmpty && screen === 'session' && (
            <Button size="small" className={cx(styles.sample)} onPress={() => trySample(actions)}>
              <Play size={14} aria-hidden /> Try the sample
            </Button>
          )}
          <HelpButton />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
