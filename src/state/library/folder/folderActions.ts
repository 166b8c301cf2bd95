import type { Result } from '../../../core/problem.ts';
import type { WorkTools } from '../work.ts';
import type { FolderDecision } from './folderState.ts';

/**
 * What the person decided. `bringIn`: what the folder says is here from now on. `keepHere`: what is here goes to the
 * folder. `keepBoth`: what the folder says is here as a session of its own. `deleteHere`: it is deleted here too.
 */
export type FolderAnswer = 'bringIn' | 'keepHere' | 'keepBoth' | 'deleteHere';

/** A copy of the library in a folder on disk. What it leads to stands in `useFolder`. */
export interface FolderActions {
  /**
   * From now on every session that is saved is written there too, with the kept videos where wished. Answers before
   * those that are here are written.
   */
  chooseFolder(folder: FileSystemDirectoryHandle, withVideos: boolean): Promise<Result<null>>;
  /** What is in the folder stays there. */
  forgetFolder(): Promise<void>;
  /** Asks the browser again; to be called while a press is handled. */
  allowFolder(): Promise<void>;
  setFolderVideos(withVideos: boolean): Promise<void>;
  /** Writes what is waiting, and looks what other computers wrote. */
  lookInFolder(): Promise<void>;
  /** @throws the signal's reason; what was not begun yet is as it was */
  answerFolder(
    decisions: readonly FolderDecision[],
    answer: FolderAnswer,
    tools?: WorkTools,
  ): Promise<Result<null>>;
}
