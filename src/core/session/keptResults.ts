import { z } from 'zod';
import { VIEWS } from '../sides.ts';
import type { Comparison, Difference, SideSummary, Trial } from '../trial.ts';

/*
 * The numbers of a trial and of a comparison, without frames or strikes: what stays at hand of every session, so that a
 * runner's history can be shown without opening one video.
 */

const value = z.number().nullable();
const interval = z.object({ low: z.number(), high: z.number() }).nullable();
const summary = z.object({ n: z.int().min(0), mean: value, ci95: interval });
const difference = z.object({
  value,
  ci95: interval,
  mdc: value,
  verdict: z.enum(['real', 'withinNoise', 'unclear']).nullable(),
  reason: z.string(),
});

const measure = z.object({
  /** Why there is no number; null where there is one. */
  withheld: z.string().nullable(),
  left: summary,
  right: summary,
  both: summary,
  leftMinusRight: difference,
});

export const keptResultsSchema = z.object({
  view: z.enum(VIEWS),
  model: z.enum(['lite', 'full', 'heavy']),
  /** By measure id. A measure that came later is not in it. */
  measures: z.record(z.string(), measure),
});

export const keptChangesSchema = z.object({
  comparable: z.boolean(),
  /** What differs between the clips so much that verdicts rest, in words. */
  blockers: z.array(z.string()),
  measures: z.record(
    z.string(),
    z.object({ left: difference, right: difference, leftMinusRight: difference, both: difference }),
  ),
});

/** Of one trial. */
export type KeptResults = z.infer<typeof keptResultsSchema>;
/** Of one trial against another. */
export type KeptChanges = z.infer<typeof keptChangesSchema>;
export type KeptDifference = z.infer<typeof difference>;
type KeptSummary = z.infer<typeof summary>;

export function keptResults({ view, track, measures }: Trial): KeptResults {
  return {
    view,
    model: track.model,
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, result]) => [
        id,
        {
          withheld: result.withheld?.message ?? null,
          left: keptSummary(result.summary.left),
          right: keptSummary(result.summary.right),
          both: keptSummary(result.both),
          leftMinusRight: keptDifference(result.leftMinusRight),
        },
      ]),
    ),
  };
}

export function keptChanges({ comparable, differences, measures }: Comparison): KeptChanges {
  return {
    comparable,
    blockers: differences
      .filter(({ matters }) => matters)
      .map(({ what, before, after }) => `${what}: ${before} before, ${after} after`),
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { left, right, leftMinusRight, both }]) => [
        id,
        {
          left: keptDifference(left),
          right: keptDifference(right),
          leftMinusRight: keptDifference(leftMinusRight),
          both: keptDifference(both),
        },
      ]),
    ),
  };
}

const keptSummary = ({ n, mean, ci95 }: SideSummary): KeptSummary => ({ n, mean, ci95 });

const keptDifference = ({ value, ci95, mdc, verdict, reason }: Difference): KeptDifference => ({
  value,
  ci95,
  mdc,
  verdict,
  reason,
});
