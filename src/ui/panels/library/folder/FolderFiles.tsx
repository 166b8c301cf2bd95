import { Alert } from '../../../components/Alert.tsx';
import { count } from '../../../format.ts';
import { listWords } from './folderWords.ts';

interface FolderFilesProps {
  readonly damaged: readonly string[];
  readonly newer: readonly string[];
}

/** Files in the folder that are left alone, and why. */
export function FolderFiles({ damaged, newer }: FolderFilesProps) {
  return (
    <>
      {damaged.length > 0 && (
        <Alert
          tone="notice"
          message={`${count(damaged.length, 'file')} in the folder can’t be read: ${listWords(damaged)}.`}
          tip="Nothing was taken from there, and nothing is written over it. A drive may still be copying: look again later. Else bring back an older copy of the file, or delete it."
        />
      )}
      {newer.length > 0 && (
        <Alert
          tone="notice"
          message={`${count(newer.length, 'file')} in the folder ${newer.length === 1 ? 'was' : 'were'} written by a newer version of Evenstride.`}
          tip="Reload the page to get the newer version; until then they are left alone."
        />
      )}
    </>
  );
}
