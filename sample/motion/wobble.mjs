// No stride is quite like the last. A wobble is a slow, smooth, seeded noise with a spread (SD) of about 1.

/** mulberry32: small, seeded, good enough for this. */
export function seededRandom(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PERIODS_S = [0.83, 1.19, 1.73, 2.41, 3.37]; // no two strides long, none a multiple of a stride

export function wobble(seed) {
  const random = seededRandom(seed);
  const starts = PERIODS_S.map(() => random() * 2 * Math.PI);
  const size = Math.sqrt(2 / PERIODS_S.length);
  return (timeS) =>
    size *
    PERIODS_S.reduce((sum, period, i) => sum + Math.sin((2 * Math.PI * timeS) / period + starts[i]), 0);
}
