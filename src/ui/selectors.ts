import type { Trial } from '../core/trial.ts';
import {
  CLIP_SLOTS,
  type FirstLook,
  SLOTS,
  type Slot,
  type SlotState,
  type TrialsState,
} from '../state/trials.ts';

/** What panels ask of the store; nothing of this is kept. */
export const selectSlot =
  (slot: Slot) =>
  (state: TrialsState): SlotState =>
    state.slots[slot];

export const selectTrial =
  (slot: Slot) =>
  (state: TrialsState): Trial | null =>
    state.slots[slot].trial;

/** No clip anywhere, and none on its way. */
export const selectIsEmpty = (state: TrialsState): boolean =>
  CLIP_SLOTS.every((slot) => state.slots[slot].status === 'empty');

export const selectHasResults = (state: TrialsState): boolean =>
  SLOTS.some((slot) => state.slots[slot].trial !== null);

/** In the order of the slots. */
export const selectFirstLooks = (
  slots: TrialsState['slots'],
): readonly { readonly slot: Slot; readonly look: FirstLook }[] =>
  SLOTS.flatMap((slot) => {
    const { firstLook: look } = slots[slot];
    return look ? [{ slot, look }] : [];
  });

export const selectHasFirstLook = ({ slots }: TrialsState): boolean => selectFirstLooks(slots).length > 0;

export const selectIsAnalyzing = (state: TrialsState): boolean =>
  CLIP_SLOTS.some((slot) => state.slots[slot].status === 'analyzing');

/** Whether numbers on the page do not hold yet what the person decided last. */
export const selectIsBehind = (state: TrialsState): boolean =>
  SLOTS.some((slot) => state.slots[slot].isBehind);

/** How many clips the analyze button would start. */
export const selectReadyCount = (state: TrialsState): number =>
  CLIP_SLOTS.filter((slot) => state.slots[slot].status === 'ready').length;
