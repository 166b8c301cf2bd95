const PER_SD = 1 / Math.sqrt(2 * Math.PI);

/** Beyond six standard deviations nothing is left to speak of, and the exponential need not be asked. */
const END = -0.5 * 6 ** 2;

/** A normal distribution round 0 times a factor, with what does not depend on the place worked out: millions are asked for. */
export interface Bell {
  readonly height: number;
  /** What the square of the distance from 0 is multiplied by. */
  readonly rate: number;
}

export const bell = (sd: number, factor = 1): Bell => ({
  height: (factor * PER_SD) / sd,
  rate: -0.5 / (sd * sd),
});

/** 0 beyond six standard deviations. */
export function densityAt({ height, rate }: Bell, offSquared: number): number {
  const exponent = rate * offSquared;
  return exponent < END ? 0 : height * Math.exp(exponent);
}
