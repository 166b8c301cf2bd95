import { z } from 'zod';
import { recordHead } from './version.ts';

export const runnerSchema = z.object({
  ...recordHead,
  /** Or a code, where names must not be written down. */
  name: z.string(),
  notes: z.string(),
  tags: z.array(z.string()),
  /** When it was made by the computer's clock, ISO 8601; for people to read, nothing is ordered by it. */
  created: z.string(),
});

/** Somebody who comes to run. */
export type Runner = z.infer<typeof runnerSchema>;
