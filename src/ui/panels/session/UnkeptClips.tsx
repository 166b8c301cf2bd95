import type { OpenSession } from '../../../state/library/libraryState.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { useCanWrite } from '../library/useCanWrite.ts';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { useWork } from '../library/useWork.ts';

/** Videos that were dropped where a session is only looked at: nothing of them is saved unless the person says so. */
export function UnkeptClips({ open }: { readonly open: OpenSession }) {
  const library = useLibraryActions();
  const canWrite = useCanWrite();
  const { problem, isBusy, run } = useWork();
  const { unkeptClips } = open;
  if (open.access === 'edit' || unkeptClips.length === 0) return null;
  const names = unkeptClips.map((name) => `“${name}”`).join(' and ');
  const are = unkeptClips.length === 1 ? 'is' : 'are';
  return (
    <Alert
      tone="notice"
      message={problem?.message ?? `${names} ${are} not saved: this session is only looked at here.`}
      tip={
        problem?.tip ??
        (canWrite
          ? 'What is found and corrected in it goes with the page, unless you start a session for it. The session you looked at stays as it is.'
          : 'What is found and corrected in it goes with the page: save reports before you close it.')
      }
      action={
        canWrite && (
          <Button size="small" isDisabled={isBusy} onPress={() => void run(() => library.keepClips())}>
            {unkeptClips.length === 1 ? 'Start a session for it' : 'Start a session for them'}
          </Button>
        )
      }
    />
  );
}
