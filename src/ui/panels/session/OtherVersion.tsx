import { useState } from 'react';
import type { OpenSession } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';

/** That a session's numbers are not the ones it was left with: the code that finds them has changed since. */
export function OtherVersion({ open: { access, isRecomputed } }: { readonly open: OpenSession }) {
  const [isSeen, setSeen] = useState(false);
  if (!isRecomputed || isSeen) return null;
  return (
    <Alert
      tone="info"
      message="The numbers of this session were found by another version of Evenstride; they were computed anew with this one."
      tip={
        access === 'edit'
          ? 'Frames, corrections and notes are as you left them. The new numbers are saved; compare sessions once each was opened with the same version.'
          : 'Frames, corrections and notes are as they were left; the numbers in the library stay as they are.'
      }
      onDismiss={() => setSeen(true)}
    />
  );
}
