import type { Measure } from '../../../core/measures/measure.ts';
import type { Trial } from '../../../core/trial.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './StrikeCard.module.css';
import { StrikeStill } from './StrikeStill.tsx';
import type { Stills } from './stills.ts';
import type { GalleryStrike } from './strikeRows.ts';
import { shortValue, strikeName } from './strikeWords.ts';

/** What all cards of a row share. */
export interface CardContext {
  readonly trial: Trial;
  readonly measure: Measure;
  readonly stills: Stills;
  readonly boxAt: (frame: number) => Box;
  readonly onToggle: (strike: GalleryStrike) => void;
}

interface StrikeCardProps {
  readonly strike: GalleryStrike;
  readonly context: CardContext;
}

/** A strike: its still, its value, and whether it counts. */
export function StrikeCard({ strike, context }: StrikeCardProps) {
  const { measure, trial, stills, boxAt, onToggle } = context;
  const { number, timeS, value, isLeftOut } = strike;
  const verb = isLeftOut ? 'Count again' : 'Leave out';
  return (
    <>
      <StrikeStill strike={strike} trial={trial} measureId={measure.id} stills={stills} boxAt={boxAt} />
      <span className={styles.when}>
        {number} · {formatSeconds(timeS)}
      </span>
      <span
        className={cx(styles.value, isLeftOut && styles.leftOut, typeof value !== 'number' && styles.missing)}
      >
        {shortValue(strike, measure)}
      </span>
      <Button
        variant="quiet"
        size="small"
        className={cx(styles.toggle)}
        aria-label={`${verb}: ${strikeName(strike)}`}
        onPress={() => onToggle(strike)}
      >
        {verb}
      </Button>
    </>
  );
}
