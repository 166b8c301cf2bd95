import type { Trial } from '../core/trial.ts';
import { CLIP_SLOTS, SLOTS, type Slot, type SlotState, type TrialsState } from '../state/trials.ts';

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

export const selectIsAnalyzing = (state: TrialsState): boolean =>
  CLIP_SLOTS.some((slot) => state.slots[slot].status === 'analyzing');

/** Whether numbers on the page do not hold yet what the person decided last. */
export const selectIsBehind = (state: TrialsState): boolean =>
  SLOTS.some((slot) => state.slots[slot].isBehind);

/** How many clips the analyze button would start. */
export const selectReadyCount = (state: TrialsState): number =>
  CLIP_SLOTS.filter((slot) => state.slots[slot].status === 'ready').length;
