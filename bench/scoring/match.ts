import type { Timed } from '../truth.ts';

/** An estimate belongs to a true event of the same side that is no further away than this. */
export const MATCH_WITHIN_S = 0.1;
/** True events this near to either end of the clip count neither as found nor as missed. */
export const EDGE_S = 0.15;

export interface Matching<T extends Timed, E extends Timed> {
  /** Every true event that counts, in order of time, with its estimate; null where it was missed. */
  readonly counted: readonly { readonly truth: T; readonly estimate: E | null }[];
  /** Estimates that belong to no true event, counted or not. */
  readonly invented: readonly E[];
  /** True events left out because they are near an end of the clip. */
  readonly atEdges: number;
}

/**
 * Pairs every true event with the nearest estimate of its side, one to one, nearest pairs first. True events near
 * the ends take part, so that an estimate of one of them is not called invented, and are then left out. An estimate
 * that matches nothing is invented wherever it lies, the ends included.
 *
 * @param durationS length of the clip
 */
export function matchEvents<T extends Timed, E extends Timed>(
  truths: readonly T[],
  estimates: readonly E[],
  durationS: number,
  withinS = MATCH_WITHIN_S,
): Matching<T, E> {
  const candidates = truths
    .flatMap((truth) =>
      estimates
        .filter(({ side }) => side === truth.side)
        .map((estimate) => ({ truth, estimate, distanceS: Math.abs(estimate.timeS - truth.timeS) })),
    )
    .filter(({ distanceS }) => distanceS <= withinS)
    .sort((a, b) => a.distanceS - b.distanceS);
  const estimateOf = new Map<T, E>();
  const taken = new Set<E>();
  for (const { truth, estimate } of candidates) {
    if (estimateOf.has(truth) || taken.has(estimate)) continue;
    estimateOf.set(truth, estimate);
    taken.add(estimate);
  }
  const counted = truths.filter(({ timeS }) => timeS >= EDGE_S && timeS <= durationS - EDGE_S);
  return {
    counted: counted
      .toSorted((a, b) => a.timeS - b.timeS)
      .map((truth) => ({ truth, estimate: estimateOf.get(truth) ?? null })),
    invented: estimates.filter((estimate) => !taken.has(estimate)),
    atEdges: truths.length - counted.length,
  };
}
