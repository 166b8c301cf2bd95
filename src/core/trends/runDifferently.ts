import type { ClipNotes } from '../clipNotes.ts';
import { notesDiffer } from '../comparability.ts';

/** What of how a clip was run is not as in the other one, in words; nothing where one of them does not say. */
export const runDifferently = (notes: ClipNotes, other: ClipNotes): readonly string[] =>
  notesDiffer(other, notes).map(({ what, before, after }) =>
    what === 'footwear' ? `in “${after}”, not “${before}”` : `${what} ${after}, not ${before}`,
  );
