import { create } from 'zustand';
import type { ClipInfo } from '../core/clip.ts';
import type { StandingReference } from '../core/pelvis/standing.ts';
import type { PoseModel } from '../core/pose/track.ts';
import type { Problem } from '../core/problem.ts';
import type { Trial } from '../core/trial.ts';
import type { Progress } from '../platform/platform.ts';

/** The two clips that become trials. */
export type Slot = 'before' | 'after';
export const SLOTS: readonly Slot[] = ['before', 'after'];

/** Every place a clip can be dropped: the standing clip is no trial, it gives both of them their zero. */
export type ClipSlot = Slot | 'standing';
export const CLIP_SLOTS: readonly ClipSlot[] = [...SLOTS, 'standing'];

export interface FirstLook {
  /** Of those frames alone, as `core/firstLook.ts` makes it; its frames count from the first that is analysed. */
  readonly trial: Trial;
  /** What is analysed in the end, real seconds. */
  readonly ofS: number;
}

/** One clip on its way from file to result. What a later step adds, an earlier one does not have. */
export interface SlotState {
  readonly status: 'empty' | 'reading' | 'ready' | 'analyzing' | 'done';
  readonly file: File | null;
  readonly clip: ClipInfo | null;
  /** What the file itself said, before the person set anything. */
  readonly clipAsRead: ClipInfo | null;
  readonly thumbnailUrl: string | null;
  readonly progress: Progress | null;
  /** What the first frames say while the others are being looked at: no result, and never kept. */
  readonly firstLook: FirstLook | null;
  /** Whether the person has decided something that the result does not hold yet. */
  readonly isBehind: boolean;
  /** The result of a clip before or after; null for the standing clip. */
  readonly trial: Trial | null;
  /** The result of the standing clip; null for the others. */
  readonly reference: StandingReference | null;
  /** Why the last thing asked of this slot did not work; what was there before stays. */
  readonly problem: Problem | null;
}

export const EMPTY_SLOT: SlotState = {
  status: 'empty',
  file: null,
  clip: null,
  clipAsRead: null,
  thumbnailUrl: null,
  progress: null,
  firstLook: null,
  isBehind: false,
  trial: null,
  reference: null,
  problem: null,
};

export interface TrialsState {
  readonly slots: Readonly<Record<ClipSlot, SlotState>>;
  readonly model: PoseModel;
}

export const useTrials = create<TrialsState>()(() => ({
  slots: { before: EMPTY_SLOT, after: EMPTY_SLOT, standing: EMPTY_SLOT },
  model: 'full',
}));

export const slotState = (slot: ClipSlot): SlotState => useTrials.getState().slots[slot];

/** What there is only while the pose model is at work. */
export const AT_REST = { progress: null, firstLook: null } as const satisfies Partial<SlotState>;

/** Changes part of one slot and leaves the others alone. */
export function patchSlot(slot: ClipSlot, patch: Partial<SlotState>): void {
  useTrials.setState((state) => ({
    slots: { ...state.slots, [slot]: { ...state.slots[slot], ...patch } },
  }));
}
