import type { Result } from '../../core/problem.ts';
import type { Runner } from '../../core/session/runner.ts';
import type { Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import type { Usage } from '../../platform/storage/storage.ts';

/** What of a runner a person writes. */
type RunnerText = Pick<Runner, 'name' | 'notes' | 'tags'>;

/** What of a session a person writes; the rest follows from the clips. */
type SessionText = Omit<
  Session,
  'version' | 'id' | 'revision' | 'changed' | 'created' | 'trials' | 'shown' | 'changes'
>;

/** Everything a person can do with what is kept. What it leads to stands in `useLibrary`. */
export interface Library {
  /** Opens what this browser holds. Once, when the app starts. */
  start(): Promise<void>;
  addRunner(text: RunnerText): Promise<Result<Runner>>;
  changeRunner(id: string, text: Partial<RunnerText>): Promise<Result<Runner>>;
  /** With all sessions of that runner and everything in them. */
  deleteRunner(id: string): Promise<Result<null>>;
  addSession(runnerId: string | null, text?: Partial<SessionText>): Promise<Result<Session>>;
  /** Of a session that need not be open. */
  changeSession(id: string, text: Partial<SessionText>): Promise<Result<Session>>;
  /** With its trials, their tracks and kept videos. */
  deleteSession(id: string): Promise<Result<null>>;
  /** Trials of several sessions, in the order of the sessions and of their lists. */
  trialsOf(sessionIds: readonly string[]): Promise<readonly TrialRecord[]>;
  usage(): Promise<Usage | null>;
  /** Asks the browser not to clear the library when the disk gets full. Answers whether it promised. */
  persist(): Promise<boolean>;
}
