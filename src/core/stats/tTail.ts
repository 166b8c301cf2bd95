import { errorFunction, gammaln } from 'simple-statistics';

const PRECISION = 1e-12;
const MAX_ROUNDS = 300;
/** From here on Student's t and the normal distribution agree to six digits. */
const AS_NORMAL = 1e7;

/**
 * Probability that Student's t is larger than `t` on either side: R's `2 * pt(-abs(t), df)`. The regularised incomplete
 * beta function by its continued fraction (Abramowitz & Stegun 26.5.8, 26.7.1); takes fractional degrees of freedom.
 */
export function tTail(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom > AS_NORMAL) return 1 - errorFunction(Math.abs(t) / Math.SQRT2);
  const x = degreesOfFreedom / (degreesOfFreedom + t * t);
  return incompleteBeta(x, degreesOfFreedom / 2, 0.5);
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(1 - x));
  // The fraction converges fast on one side of the mean; the other follows by symmetry.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** Lentz's method, two steps a round. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  const step = (term: number): number => {
    d = 1 / (1 + term * d);
    c = 1 + term / c;
    fraction *= c * d;
    return c * d;
  };
  for (let m = 1; m <= MAX_ROUNDS; m++) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const last = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(last - 1) < PRECISION) break;
  }
  return fraction;
}
