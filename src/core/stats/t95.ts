const P = 0.05;
/** The same point of the normal distribution, which the expansion starts from. */
const NORMAL_95 = -1.959963984540054;
const AS_NORMAL = 1e7;

/**
 * Critical value of Student's t for a 95 % interval: |t| exceeds it with a probability of 5 %.
 *
 * The expansion of Hill (1970), Algorithm 396, Communications of the ACM 13(10), for P = 0.05; it takes
 * fractional degrees of freedom, as Welch's interval needs. Against R's `qt(0.975, df)` it is off by less than
 * 0.03 % everywhere from 2 degrees of freedom up, and by less than 0.0001 % from 3 up. NaN below 2; of infinitely many, the
 * normal distribution's.
 *
 * @example t95(10) // 2.22814
 */
export function t95(degreesOfFreedom: number): number {
  const n = degreesOfFreedom;
  if (!(n >= 2)) return Number.NaN;
  if (n > AS_NORMAL) return -NORMAL_95;
  if (n === 2) return Math.sqrt(2 / (P * (2 - P)) - 2);
  const a = 1 / (n - 0.5);
  const b = 48 / a ** 2;
  const c = ((20700 * a) / b - 98) * a - 16;
  const start = c * a + 96.36;
  const d = ((94.5 / (b + start) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * n;
  const tail = (d * P) ** (2 / n);
  if (tail <= 0.05 + a) {
    const inner = 1 / (((n + 6) / (n * tail) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4);
    return Math.sqrt(n * ((inner * tail - 1) * ((n + 1) / (n + 2)) + 1 / tail));
  }
  const x = NORMAL_95;
  const square = x * x;
  const near = n < 5 ? start + 0.3 * (n - 4.5) * (x + 0.6) : start;
  const scale = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + near;
  const series = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / scale - square - 3) / b + 1) * x;
  return Math.sqrt(n * Math.expm1(a * series * series));
}
