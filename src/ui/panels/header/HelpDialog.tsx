import { lazyPart } from '../../components/lazyPart.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';

const HelpText = lazyPart(async () => (await import('./HelpText.tsx')).HelpText, { name: 'The help' });

export function HelpDialog() {
  return (
    <ModalDialog title="How to film, what it can measure, and keys">
      <HelpText />
    </ModalDialog>
  );
}
