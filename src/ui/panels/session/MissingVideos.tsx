import { FileTrigger } from 'react-aria-components';
import { CLIP_SLOTS, type ClipSlot, useTrials } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { SLOT_LABEL } from '../../words.ts';
import { VIDEO_TYPES } from '../clips/files.ts';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { useWork } from '../library/useWork.ts';

/** Videos that were only referred to, and are asked for again. */
export function MissingVideos() {
  const slots = useTrials((state) => state.slots);
  const missing = CLIP_SLOTS.filter((slot) => slots[slot].clip !== null && slots[slot].file === null);
  return missing.map((slot) => <MissingVideo key={slot} slot={slot} name={slots[slot].clip?.name ?? ''} />);
}

function MissingVideo({ slot, name }: { readonly slot: ClipSlot; readonly name: string }) {
  const library = useLibraryActions();
  const { problem, isBusy, run } = useWork();
  return (
    <Alert
      tone="notice"
      about={SLOT_LABEL[slot]}
      message={problem?.message ?? `The video “${name}” is not kept here, only referred to.`}
      tip={
        problem?.tip ??
        'All numbers are here. To see pictures, or to analyse it again, choose the file; it is known by what is in it, whatever it is called now.'
      }
      action={
        <FileTrigger
          acceptedFileTypes={VIDEO_TYPES}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void run(() => library.findVideo(slot, file));
          }}
        >
          <Button size="small" isDisabled={isBusy}>
            {isBusy ? 'Looking into the file…' : 'Choose the file'}
          </Button>
        </FileTrigger>
      }
    />
  );
}
