import type { PerSide } from '../sides.ts';
import type { Drill } from './drills.ts';

/** What stands in a report beside what was measured: all of it typed by a person, any of it empty. */
export interface ReportDetails {
  readonly runner: string;
  /** As the person wrote it. */
  readonly date: string;
  readonly examiner: string;
  readonly drills: readonly Drill[];
  /** Passive range on the table, degrees; null where nobody looked. */
  readonly findings: {
    readonly hipExternalRotationDeg: PerSide<number | null>;
    readonly hipExtensionDeg: PerSide<number | null>;
  };
  readonly notes: string;
  readonly blursFaces: boolean;
  /** Everything but the runner is made unrecognisable in pictures; absent: as the runner's face is. */
  readonly blursSurroundings?: boolean;
}

export const NO_DETAILS: ReportDetails = {
  runner: '',
  date: '',
  examiner: '',
  drills: [],
  findings: {
    hipExternalRotationDeg: { left: null, right: null },
    hipExtensionDeg: { left: null, right: null },
  },
  notes: '',
  blursFaces: true,
};
