/** What may be true: two numbers, each between two bounds. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Mean and standard deviation of each of the two. */
export interface Belief {
  readonly u: number;
  readonly v: number;
  readonly uSd: number;
  readonly vSd: number;
}

const NODES_U = 33;
const NODES_V = 15;
/** Half-width of the next, finer look, in standard deviations of the one before. */
const LOOK_SD = 3.5;
/** How much blurrier each look is than the truth: a peak narrower than a coarse grid would fall through it. */
const BLURS = [8, 3, 1] as const;

/**
 * Mean and spread of a probability density over two numbers, on grids that close in on where it is high.
 *
 * @param logDensity natural logarithm up to a constant; `blur` says how many times as wide as they are to make its peaks
 */
export function explore(
  u: Range,
  v: Range,
  logDensity: (u: number, v: number, blur: number) => number,
): Belief {
  let look = { u, v };
  let belief: Belief = { u: Number.NaN, v: Number.NaN, uSd: Number.NaN, vSd: Number.NaN };
  for (const blur of BLURS) {
    belief = moments(look.u, look.v, (a, b) => logDensity(a, b, blur));
    look = {
      u: closer(u, belief.u, LOOK_SD * Math.max(belief.uSd, step(look.u, NODES_U))),
      v: closer(v, belief.v, LOOK_SD * Math.max(belief.vSd, step(look.v, NODES_V))),
    };
  }
  return belief;
}

const step = ({ from, to }: Range, nodes: number): number => (nodes === 1 ? 0 : (to - from) / (nodes - 1));

const closer = ({ from, to }: Range, middle: number, half: number): Range => ({
  from: Math.max(from, middle - half),
  to: Math.min(to, middle + half),
});

function moments(u: Range, v: Range, logDensity: (u: number, v: number) => number): Belief {
  // What is known already needs no grid.
  const nodesV = v.from === v.to ? 1 : NODES_V;
  const values = new Float64Array(NODES_U * nodesV);
  const atU = (i: number) => u.from + i * step(u, NODES_U);
  const atV = (j: number) => v.from + j * step(v, nodesV);
  let highest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < nodesV; j += 1) {
    for (let i = 0; i < NODES_U; i += 1) {
      const value = logDensity(atU(i), atV(j));
      values[j * NODES_U + i] = value;
      if (value > highest) highest = value;
    }
  }
  let [total, sumU, sumV, sumUU, sumVV] = [0, 0, 0, 0, 0];
  values.forEach((value, index) => {
    const i = index % NODES_U;
    const density = Math.exp(value - highest);
    const [a, b] = [atU(i), atV((index - i) / NODES_U)];
    total += density;
    sumU += density * a;
    sumV += density * b;
    sumUU += density * a * a;
    sumVV += density * b * b;
  });
  const [meanU, meanV] = [sumU / total, sumV / total];
  return {
    u: meanU,
    v: meanV,
    uSd: Math.sqrt(Math.max(0, sumUU / total - meanU * meanU)),
    vSd: Math.sqrt(Math.max(0, sumVV / total - meanV * meanV)),
  };
}
