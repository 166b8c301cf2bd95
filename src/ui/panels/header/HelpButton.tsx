import { CircleHelp } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { Button } from '../../components/Button.tsx';
import { setHelpOpen, useView } from '../../viewStore.ts';
import { HelpDialog } from './HelpDialog.tsx';

/** Opens the help; so does a key of the videos. */
export function HelpButton() {
  const isOpen = useView((state) => state.isHelpOpen);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setHelpOpen}>
      <Button size="small" variant="quiet">
        <CircleHelp size={16} aria-hidden /> How to film
      </Button>
      <HelpDialog />
    </DialogTrigger>
  );
}
