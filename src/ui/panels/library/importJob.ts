import type { Imported } from '../../../state/library/importFile.ts';
import { createJob } from '../../job.ts';

/** An import goes on when the library is left: gigabytes are not begun anew for a look at a session. */
export const importJob = createJob<Imported>();
