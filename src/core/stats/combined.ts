import { t95 } from './t95.ts';
import { Z95 } from './z95.ts';

/** A half-width of a 95 % interval, and how many values are behind it. */
export interface HalfWidth {
  readonly half: number;
  readonly degreesOfFreedom: number;
}

/**
 * What few values leave open and what is known from elsewhere, together: standard uncertainties add as the root of their squares,
 * with the effective degrees of freedom of Welch and Satterthwaite (GUM, JCGM 100:2008, annex G.4).
 *
 * @param known95 half-width of 95 % of the other part, as sure as a normal distribution
 */
export function combined({ half, degreesOfFreedom }: HalfWidth, known95: number): HalfWidth {
  const spread = half / t95(degreesOfFreedom);
  const uncertainty = Math.hypot(spread, known95 / Z95);
  const effective = spread === 0 ? Number.POSITIVE_INFINITY : degreesOfFreedom * (uncertainty / spread) ** 4;
  return { half: t95(effective) * uncertainty, degreesOfFreedom: effective };
}
