import { z } from 'zod';

// It would try once whether it may make code, which the policy refuses and the browser's console tells of.
z.config({ jitless: true });

/** Of the records that the library holds; raised whenever their shape changes, with a step in `migrate.ts`. */
export const RECORD_VERSION = 1;

/** What every record has, whatever it is of. */
export const recordHead = {
  version: z.literal(RECORD_VERSION),
  id: z.string().min(1),
  /** Counts the times it was saved; two tabs that both changed revision 4 can't both write revision 5. */
  revision: z.int().min(0),
  /**
   * Its place in the order of all changes of this library, from 1; larger is later. Clocks are set back, this is not.
   */
  changed: z.int().min(0),
};
