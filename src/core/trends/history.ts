import type { ClipNotes } from '../clipNotes.ts';
import type { KeptChanges, KeptResults } from '../session/keptResults.ts';

/** What a runner's history is told from. */
export interface HistorySession {
  readonly id: string;
  /** The day of the visit, as it is shown. */
  readonly day: string;
  /** In the order they were recorded, the baseline first. */
  readonly trials: readonly HistoryTrial[];
  /** Names of the drills done between the trials; one that stands twice was done twice. */
  readonly drills: readonly string[];
  /** A trial after against the baseline; null where there were not two to compare. */
  readonly changes: KeptChanges | null;
}

export interface HistoryTrial {
  readonly id: string;
  readonly label: string;
  readonly isBaseline: boolean;
  /** null: it was never analysed. */
  readonly results: KeptResults | null;
  /** How it was run: what was noted of the clip, else of its session. */
  readonly notes: ClipNotes;
}
