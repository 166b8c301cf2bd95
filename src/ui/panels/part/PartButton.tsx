import { Scissors } from 'lucide-react';
import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import type { ClipInfo } from '../../../core/clip.ts';
import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { Button } from '../../components/Button.tsx';
import { PartDialog } from './PartDialog.tsx';
import { spanWords } from './spanWords.ts';

interface PartButtonProps {
  readonly slot: Slot;
  readonly clip: ClipInfo;
  /** On the button, where it is more than what is set. */
  readonly words?: string;
}

/** Opens the tool that says which part of a clip counts, and shows what was said. */
export function PartButton({ slot, clip, words }: PartButtonProps) {
  const trim = useEdits((state) => state[slot].trim);
  const [isOpen, setIsOpen] = useState(false);
  const shown = words ?? `Measured part: ${trim ? spanWords(clip, trim) : 'all'}`;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button size="small" aria-label={`${shown}, of the ${slot} video`}>
        <Scissors size={15} aria-hidden /> {shown}
      </Button>
      <PartDialog slot={slot} clip={clip} onClose={() => setIsOpen(false)} />
    </DialogTrigger>
  );
}
