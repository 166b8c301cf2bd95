/** R: qchisq(0.05, 1:10). */
const FIRST_TEN = [
  0.00393214, 0.1025866, 0.3518463, 0.710723, 1.145476, 1.635383, 2.16735, 2.732637, 3.325113, 3.940299,
];
const Z_05 = -1.6448536269514722;

/**
 * The value that chi-square falls below with a probability of 5 %. From eleven degrees of freedom on by Wilson and
 * Hilferty (1931, PNAS 17), off by less than 0.1 %.
 */
export function chiSquareLower5(degreesOfFreedom: number): number {
  const known = FIRST_TEN[degreesOfFreedom - 1];
  if (known !== undefined) return known;
  const part = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - part + Z_05 * Math.sqrt(part)) ** 3;
}
