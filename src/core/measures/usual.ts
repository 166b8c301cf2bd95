/** Differences between left and right that healthy runners show. A flag of its own, never part of a verdict. */
export const USUAL_ASYMMETRY_DEG = {
  value: 3,
  source: 'Left against right in 204 healthy runners (PubMed 33148971)',
} as const;
