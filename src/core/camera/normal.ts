const PER_SD = 1 / Math.sqrt(2 * Math.PI);

/** Beyond so many standard deviations nothing is left to speak of, and the exponential need not be asked. */
const END = 6;

/** Density of a normal distribution round 0; 0 beyond six standard deviations. */
export function normal(off: number, sd: number): number {
  const share = off / sd;
  return Math.abs(share) > END ? 0 : (PER_SD / sd) * Math.exp(-0.5 * share * share);
}

/** Root of the sum of two squares; `Math.hypot` takes ten times as long, and millions are asked for. */
export const root = (a: number, b: number): number => Math.sqrt(a * a + b * b);
