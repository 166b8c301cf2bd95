import { RotateCcw } from 'lucide-react';
import type { Side } from '../../../core/sides.ts';
import { editsOf } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';

interface CountAllAgainProps {
  readonly slot: Slot;
  readonly side: Side;
}

/** Brings back every strike of a foot that was left out. */
export function CountAllAgain({ slot, side }: CountAllAgainProps) {
  const { edit } = useActions();
  return (
    <Button
      variant="quiet"
      size="small"
      aria-label={`Count all again: ${side} strikes ${slot}`}
      onPress={() => {
        const others = editsOf(slot).leftOut?.filter((key) => key.side !== side) ?? [];
        edit(slot, { leftOut: others.length > 0 ? others : null });
      }}
    >
      <RotateCcw size={14} aria-hidden /> Count all again
    </Button>
  );
}
