import type { Estimate } from './cameraPose.ts';

/**
 * Focal length as a share of the picture's longer side: a phone's main camera films at about 0.8 (29 mm on 35 mm film),
 * and people step back and zoom (assumption). Its logarithm is taken as normal.
 */
const MEDIAN = 1.15;
const FACTOR_OF_ONE_SD = 1.6;

/** Mean and spread of what depends on the focal length, over all that a camera may have; the file doesn't say. */
export function overFocals(of: (focal: number) => Estimate): Estimate {
  let [total, sum, squares] = [0, 0, 0];
  for (let z = -2.5; z <= 2.5; z += 0.25) {
    const { value, sd } = of(MEDIAN * FACTOR_OF_ONE_SD ** z);
    const weight = Math.exp(-0.5 * z * z);
    total += weight;
    sum += weight * value;
    squares += weight * (value * value + sd * sd);
  }
  const mean = sum / total;
  return { value: mean, sd: Math.sqrt(Math.max(0, squares / total - mean * mean)) };
}
