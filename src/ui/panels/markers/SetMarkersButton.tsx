import { Check, Locate } from 'lucide-react';
import type { ClipSlot } from '../../../state/trials.ts';
import { Button } from '../../components/Button.tsx';
import { startMarking } from '../../viewStore.ts';
import { useMarkable } from './useMarkable.ts';

/** Opens the tool that points out the pelvic markers, and shows whether they are. */
export function SetMarkersButton({ slot }: { readonly slot: ClipSlot }) {
  const markable = useMarkable(slot);
  if (!markable) return null;
  const { markers } = markable;
  const [Icon, words] = markers ? [Check, 'Markers set'] : [Locate, 'Set markers'];
  const whole = `${words} in the ${slot} video${markers ? ': change them' : ''}`;
  return (
    <Button size="small" aria-label={whole} onPress={() => startMarking(slot)}>
      <Icon size={15} aria-hidden /> {words}
    </Button>
  );
}
