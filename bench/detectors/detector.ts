import type { Gait } from '../../src/core/gait.ts';
import type { Timed } from '../truth.ts';

/** What a detector may look at: the cleaned body as the app has it, and how it was filmed. */
export type Filmed = Pick<Gait, 'timesS' | 'path' | 'facing' | 'view'>;

/** One published idea of when a foot strikes: one file, one signature. */
export interface Detector {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  /**
   * Moments that belong to foot strikes, in seconds, with the foot: raw, with no offset taken off. Null where the
   * view can't show what it needs.
   */
  readonly find: (filmed: Filmed) => readonly Timed[] | null;
}
