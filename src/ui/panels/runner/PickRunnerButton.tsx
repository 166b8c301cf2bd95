import { Check, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { useEdits } from '../../../state/edits.ts';
import { type ClipSlot, useTrials } from '../../../state/trials.ts';
import { Button } from '../../components/Button.tsx';
import { RunnerDialog } from './RunnerDialog.tsx';

/** Opens the tool that says who the runner is, and shows whether somebody did. */
export function PickRunnerButton({ slot }: { readonly slot: ClipSlot }) {
  const clip = useTrials((state) => state.slots[slot].clip);
  const isPicked = useEdits((state) => state[slot].runner !== undefined);
  const [isOpen, setIsOpen] = useState(false);
  if (!clip) return null;
  const [Icon, words] = isPicked ? [Check, 'Runner picked'] : [UserSearch, 'Pick the runner'];
  const whole = `${words} in the ${slot} video${isPicked ? ': change it' : ''}`;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button size="small" aria-label={whole}>
        <Icon size={15} aria-hidden /> {words}
      </Button>
      <RunnerDialog slot={slot} clip={clip} onClose={() => setIsOpen(false)} />
    </DialogTrigger>
  );
}
