import { RulerDimensionLine } from 'lucide-react';
import type { Slot } from '../../../state/trials.ts';
import { Button } from '../../components/Button.tsx';
import { startLevelling } from '../../viewStore.ts';

interface SetLevelButtonProps {
  readonly slot: Slot;
  /** Where nothing round it shows which clip it is for. */
  readonly namesClip?: boolean;
}

/** Opens the tool that sets level and direction by hand. */
export function SetLevelButton({ slot, namesClip = false }: SetLevelButtonProps) {
  const whole = `Set the level of the ${slot} video`;
  return (
    <Button size="small" aria-label={whole} onPress={() => startLevelling(slot)}>
      <RulerDimensionLine size={15} aria-hidden /> {namesClip ? whole : 'Set the level'}
    </Button>
  );
}
