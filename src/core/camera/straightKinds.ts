import { type Bell, bell, densityAt } from './normal.ts';

/**
 * What an edge that looks upright, or level, may be, and how often (the mixture of Coughlan & Yuille, ICCV 1999): built, and as true as
 * masons make it and a lens shows it; meant to be, such as a tree; or just something that slants. Standard deviations in
 * radians; what slants has one density everywhere.
 */
export interface StraightKinds {
  readonly built: { readonly share: number; readonly sd: number };
  readonly meant: { readonly share: number; readonly sd: number };
  readonly slanting: { readonly share: number; readonly density: number };
}

/** An edge against its kinds: how likely built and meant are for it, as multiples of slanting. */
export interface AgainstKinds {
  readonly built: Bell;
  readonly meant: Bell;
  readonly weight: number;
}

/**
 * @param sd how unsure the edge's own direction is
 * @param blur how many times as wide as it is what is built is taken
 */
export function againstKinds(
  { built, meant, slanting }: StraightKinds,
  sd: number,
  weight: number,
  blur: number,
): AgainstKinds {
  const otherwise = slanting.share * slanting.density;
  return {
    built: bell(blur * Math.hypot(built.sd, sd), built.share / otherwise),
    meant: bell(Math.hypot(meant.sd, sd), meant.share / otherwise),
    weight,
  };
}

/** Logarithm, up to a constant, of how likely the edge is where it is `off` what it should be, radians. */
export function logLikelihood({ built, meant, weight }: AgainstKinds, off: number): number {
  const square = off * off;
  return weight * Math.log(1 + densityAt(built, square) + densityAt(meant, square));
}
