import { create } from 'zustand';
import type { Problem } from '../../core/problem.ts';
import type { Runner } from '../../core/session/runner.ts';
import type { Session } from '../../core/session/session.ts';

/** The session that lies on the table. */
export interface OpenSession {
  /** As it is on this page, with what was typed since it was last saved. */
  readonly session: Session;
  /**
   * `elsewhere`: another tab or window has it open, and this one only looks at it. `comparing`: clips of two sessions,
   * to look at. `readOnly`: a newer version of the app wrote it.
   */
  readonly access: 'edit' | 'elsewhere' | 'comparing' | 'readOnly';
  readonly saving: 'saved' | 'saving' | 'notSaved';
  /** Why it is not saved; what was saved before is still there. */
  readonly problem: Problem | null;
  /** Names of clips that were laid here while it is only looked at: they belong to no session and are not saved. */
  readonly unkeptClips: readonly string[];
  /** Numbers of its clips were found by another version of the app; what is shown was computed anew by this one. */
  readonly isRecomputed: boolean;
}

export interface LibraryState {
  /** `readOnly`: a newer version of the app wrote it. `refused`: the browser stores nothing; the app works without. */
  readonly status: 'opening' | 'open' | 'readOnly' | 'refused';
  readonly problem: Problem | null;
  /** The last changed first. */
  readonly runners: readonly Runner[];
  /** The last changed first. */
  readonly sessions: readonly Session[];
  /** The session that this tab had open before it was loaded again is on its way. */
  readonly isReturning: boolean;
  /** null: nothing was loaded yet, or it was closed. */
  readonly open: OpenSession | null;
  /** Whether videos of clips that are loaded from now on are kept. */
  readonly keepsVideos: boolean;
  /** The session that was open when the app was last closed or killed, by whichever tab; null: none. */
  readonly lastOpenId: string | null;
}

/** What is in the library; changed by its use cases only. */
export const useLibrary = create<LibraryState>()(() => ({
  status: 'opening',
  problem: null,
  runners: [],
  sessions: [],
  isReturning: false,
  open: null,
  keepsVideos: true,
  lastOpenId: null,
}));

/** Changes part of what is said of the open session, if one is. */
export const patchOpen = (patch: Partial<OpenSession>): void =>
  useLibrary.setState(({ open }) => ({ open: open && { ...open, ...patch } }));

/** The session that the clips on the page belong to; null where there is none, or where clips of two are compared. */
export function sessionOnPage(): Session | null {
  const { open } = useLibrary.getState();
  return open && open.access !== 'comparing' ? open.session : null;
}
