import type { Result } from '../../core/problem.ts';
import type { Runner } from '../../core/session/runner.ts';
import type { Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import type { Usage } from '../../platform/storage/storage.ts';
import type { ClipSlot } from '../trials.ts';
import type { ExportOptions } from './exportFile.ts';
import type { FolderActions } from './folder/folderActions.ts';
import type { Imported } from './importFile.ts';
import type { WorkTools } from './work.ts';

/** What of a runner a person writes. */
type RunnerText = Pick<Runner, 'name' | 'notes' | 'tags'>;

/** What of a session a person writes; the rest follows from the clips. */
export type SessionText = Omit<
  Session,
  'version' | 'id' | 'revision' | 'changed' | 'created' | 'trials' | 'shown' | 'changes'
>;

/** Runners, sessions and trials as records, whether they are open or not. */
export interface RecordActions {
  addRunner(text: RunnerText): Promise<Result<Runner>>;
  changeRunner(id: string, text: Partial<RunnerText>): Promise<Result<Runner>>;
  /** With all sessions of that runner and everything in them. */
  deleteRunner(id: string): Promise<Result<null>>;
  /** Of a session that is not open; `editSession` is for the one that is. */
  changeSession(id: string, text: Partial<SessionText>): Promise<Result<Session>>;
  /** With its trials, their tracks and kept videos. */
  deleteSession(id: string): Promise<Result<null>>;
  /** Trials of several sessions, in the order of the sessions and of their lists. */
  trialsOf(sessionIds: readonly string[]): Promise<readonly TrialRecord[]>;
}

/** The session that is open: what lies in the slots, saved after every change. */
export interface TableActions {
  /**
   * Clears the slots for a new session, which is saved once something is in it. A clip that is loaded while none is
   * open begins one of its own, not filed under a runner.
   */
  newSession(runnerId: string | null, text?: Partial<SessionText>): Promise<Result<Session>>;
  /**
   * Lays a session's clips into the slots as they were left. Where another tab has it open, this one only looks,
   * unless it takes over.
   */
  openSession(id: string, options?: { readonly takesOver?: boolean }): Promise<Result<null>>;
  /** Saves what is open and clears the slots; where it can't be saved it stays, unless what is new is discarded. */
  closeSession(options?: { readonly discards?: boolean }): Promise<Result<null>>;
  /** A new session, not filed under a runner, of the clips that were laid here while another was only looked at. */
  keepClips(): Promise<Result<null>>;
  editSession(text: Partial<SessionText>): Promise<void>;
  /** Lays a trial of the open session into a slot; what lay there stays in the session. */
  showTrial(trialId: string, slot: ClipSlot): Promise<Result<null>>;
  /** Takes a trial out of the open session, with its track and kept video. */
  deleteTrial(trialId: string): Promise<Result<null>>;
  /** Any two trials of the library, to look at: nothing that is changed there is saved. */
  compareTrials(beforeId: string, afterId: string): Promise<Result<null>>;
  /** Keeps a copy of a trial's video in the library, or only refers to it from now on. */
  keepVideo(trialId: string, isKept: boolean): Promise<Result<null>>;
  /** The file of a video that is only referred to; it is known by what is in it. */
  findVideo(slot: ClipSlot, file: File): Promise<Result<null>>;
  /** Whether videos of clips that are loaded from now on are kept. */
  setKeepsVideos(keepsVideos: boolean): Promise<void>;
  /** Saves at once: to try again. */
  saveNow(): Promise<Result<null>>;
}

/** Everything a person can do with what is kept. What it leads to stands in `useLibrary`. */
export interface Library extends RecordActions, TableActions, FolderActions {
  /** Opens what this browser holds. Once, when the app starts. */
  start(): Promise<void>;
  /**
   * Sessions with their runners and tracks as one file, with the kept videos where wished.
   *
   * @throws the signal's reason; the chosen file is as it was then
   */
  exportFile(sessionIds: readonly string[], options: ExportOptions): Promise<Result<Blob>>;
  /**
   * Takes an exported file in. What is in the library stays: a session that differs is there twice afterwards.
   *
   * @throws the signal's reason; nothing is changed then
   */
  importFile(file: Blob, tools?: WorkTools): Promise<Result<Imported>>;
  usage(): Promise<Usage | null>;
  /** Asks the browser not to clear the library when the disk gets full. Answers whether it promised. */
  persist(): Promise<boolean>;
}
