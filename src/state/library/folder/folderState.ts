import { create } from 'zustand';
import type { Decision } from '../../../core/folder/plan.ts';
import type { Problem } from '../../../core/problem.ts';

/** What the person is asked about, with the words that tell which session it is. */
export type FolderDecision = Decision & {
  readonly runnerName: string;
  /** As year-month-day, or empty. */
  readonly date: string;
};

export interface FolderState {
  /** null: no folder was chosen. */
  readonly folder: { readonly name: string; readonly withVideos: boolean } | null;
  /** `asks`: the browser wants to be asked again. `waiting`: something was changed that is not there yet. */
  readonly status: 'kept' | 'waiting' | 'working' | 'asks' | 'failed';
  /** By the computer's clock: when everything was last in the folder; null: not since this page was opened. */
  readonly savedAt: Date | null;
  /** Of the sessions that are being written. */
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly secondsLeft: number | null;
  } | null;
  readonly problem: Problem | null;
  readonly decisions: readonly FolderDecision[];
  /** Files that can't be read, by name. */
  readonly damaged: readonly string[];
  /** Files of a newer version of the app. */
  readonly newer: readonly string[];
}

/** The folder on disk that holds a copy of the library; changed by its use cases only. */
export const useFolder = create<FolderState>()(() => ({
  folder: null,
  status: 'kept',
  savedAt: null,
  progress: null,
  problem: null,
  decisions: [],
  damaged: [],
  newer: [],
}));
