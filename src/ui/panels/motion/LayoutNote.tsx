import { memo } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { usePhaseLock } from './usePhaseLock.ts';

/** What a person must know of how the two clips lie to each other; nothing where all is well. */
export const LayoutNote = memo(function LayoutNote({ outcome }: { readonly outcome: Outcome }) {
  const lock = usePhaseLock(outcome);
  const isOver = useView((state) => state.layout === 'over');
  const { before, after } = outcome.trials;
  if (isOver && before && after && before.view !== after.view) {
    return (
      <Alert
        tone="notice"
        message="The two videos were filmed from different sides, so the two runners do not fit over each other."
      />
    );
  }
  if (lock?.beforeS.length !== 0) return null;
  return (
    <Alert
      tone="info"
      message="No strike of the same foot was found in both videos, so they move together by the clock."
      tip="Unlock them to move each alone."
    />
  );
});
