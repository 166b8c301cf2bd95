import { create } from 'zustand';
import type { ClipInfo } from '../core/clip.ts';
import type { PoseModel } from '../core/pose/track.ts';
import type { Problem } from '../core/problem.ts';
import type { AnalysisChoices, Trial } from '../core/trial.ts';
import type { Progress } from '../platform/platform.ts';

/** The two places a clip can be dropped. */
export type Slot = 'before' | 'after';
export const SLOTS: readonly Slot[] = ['before', 'after'];

/** One clip on its way from file to result. What a later step adds, an earlier one does not have. */
export interface SlotState {
  readonly status: 'empty' | 'reading' | 'ready' | 'analyzing' | 'done';
  readonly file: File | null;
  readonly clip: ClipInfo | null;
  /** What the file itself said, before the person set anything. */
  readonly clipAsRead: ClipInfo | null;
  readonly thumbnailUrl: string | null;
  readonly choices: AnalysisChoices;
  readonly progress: Progress | null;
  readonly trial: Trial | null;
  /** Why the last thing asked of this slot did not work; what was there before stays. */
  readonly problem: Problem | null;
}

export const EMPTY_SLOT: SlotState = {
  status: 'empty',
  file: null,
  clip: null,
  clipAsRead: null,
  thumbnailUrl: null,
  choices: {},
  progress: null,
  trial: null,
  problem: null,
};

export interface TrialsState {
  readonly slots: Readonly<Record<Slot, SlotState>>;
  readonly model: PoseModel;
}

export const useTrials = create<TrialsState>()(() => ({
  slots: { before: EMPTY_SLOT, after: EMPTY_SLOT },
  model: 'full',
}));

/** Changes part of one slot and leaves the other alone. */
export function patchSlot(slot: Slot, patch: Partial<SlotState>): void {
  useTrials.setState((state) => ({
    slots: { ...state.slots, [slot]: { ...state.slots[slot], ...patch } },
  }));
}
