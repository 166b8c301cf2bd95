import { Upload } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/Button.tsx';

interface ImportButtonProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

export function ImportButton({ isBusy, onFile }: ImportButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={['.zip', 'application/zip']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button size="small" isDisabled={isBusy}>
        <Upload size={15} aria-hidden /> {isBusy ? 'Importing…' : 'Import'}
      </Button>
    </FileTrigger>
  );
}
