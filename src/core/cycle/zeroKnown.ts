import { MEASURES } from '../measures/index.ts';
import { SERIES } from '../measures/series.ts';
import type { Trial } from '../trial.ts';

/**
 * Whether a series' values mean something, or its shape alone: without a standing reference an angle of the pelvis has
 * no zero, a camera that may be off level moves every angle against the vertical, and some measures never had a zero.
 */
export function zeroKnown({ measures }: Pick<Trial, 'measures'>, seriesName: string): boolean {
  const id = SERIES.find(({ name }) => name === seriesName)?.measureId;
  const measure = MEASURES.find((candidate) => candidate.id === id);
  if (!measure) return true;
  const code = measures[measure.id]?.withheld?.code;
  return measure.kind === 'absolute' && code !== 'noZero' && code !== 'cameraUnknown';
}
