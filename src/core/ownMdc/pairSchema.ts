import { z } from 'zod';
import type { BaselinePair } from './pair.ts';

const byMeasure = z.record(z.string(), z.number());

/** Pairs as they are kept and exported. */
export const baselinePairsSchema = z.array(
  z.object({
    id: z.string().min(1),
    clips: z.tuple([z.string(), z.string()]),
    differences: byMeasure,
    asymmetries: byMeasure.exactOptional(),
  }),
) satisfies z.ZodType<readonly BaselinePair[]>;

/** What was kept, so far as it can be read. */
export function readPairs(stored: unknown): readonly BaselinePair[] {
  const parsed = baselinePairsSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
}
