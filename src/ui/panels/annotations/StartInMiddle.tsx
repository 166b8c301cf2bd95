import type { Slot } from '../../../state/trials.ts';
import { Button } from '../../components/Button.tsx';
import styles from './AnnotationLayer.module.css';

interface StartInMiddleProps {
  readonly slot: Slot;
  readonly onPress: () => void;
}

/** A way to begin for who can't point at the picture. */
export function StartInMiddle({ slot, onPress }: StartInMiddleProps) {
  return (
    <Button
      size="small"
      {...(styles.start && { className: styles.start })}
      aria-label={`Start in the middle of the ${slot} video`}
      onPress={onPress}
    >
      Start in the middle
    </Button>
  );
}
