import type { Measure } from '../../../core/measures/measure.ts';
import type { Agreement } from '../../../core/stats/agreement.ts';
import { count, formatChange, formatInterval } from '../../format.ts';

/** What a chart of left − right stride by stride shows, in words. */
export function agreementWords(found: Agreement | null, { unit }: Measure): string {
  if (found === null) return 'Too few strides have both sides.';
  const { n, bias, biasCi95, limits } = found;
  return `${count(n, 'stride')}: left − right is ${formatChange(bias, unit)} on average (95 % ${formatInterval(biasCi95, unit)}); single strides lie between ${formatChange(limits.low, unit)} and ${formatChange(limits.high, unit)} (95 % limits of agreement).`;
}
