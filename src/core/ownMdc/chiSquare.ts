import { chiSquaredDistributionTable } from 'simple-statistics';

const LOWER_5 = new Map(
  Object.entries(chiSquaredDistributionTable).map(([degrees, quantiles]) => [
    Number(degrees),
    quantiles[0.95],
  ]),
);
const Z_05 = -1.6448536269514722;

/**
 * The value that chi-square falls below with a probability of 5 %: from the table, and between and beyond its lines by
 * Wilson and Hilferty (1931, PNAS 17), off by less than 0.1 % there.
 */
export function chiSquareLower5(degreesOfFreedom: number): number {
  const known = LOWER_5.get(degreesOfFreedom);
  if (known !== undefined) return known;
  const part = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - part + Z_05 * Math.sqrt(part)) ** 3;
}
