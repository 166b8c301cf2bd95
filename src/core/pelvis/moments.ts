import { PARAMETER_COUNT, PATCH_SAMPLES, SURFACE } from './surface.ts';

/** How brightness changes per sample to the right and downwards, [channel, sample]. */
export interface Slopes {
  readonly right: Float32Array;
  readonly down: Float32Array;
}

/*
 * A parameter changes the brightness of a sample by a number times the slope to the right plus a number times the slope
 * downwards, and those numbers are the sample's, the same in all channels. So the channels are added up first, and what
 * is left are sums over the surface: a quarter of the work of going through all pairs of parameters for every value.
 */

/**
 * JᵀWr: where differences, weighted, pull each parameter, [parameter].
 *
 * @param weights,differences [channel, sample]
 */
export function pullOf(
  { right, down }: Slopes,
  weights: Float64Array,
  differences: Float32Array,
): Float64Array {
  const { rights, downs, depths, dragsLeft, dragsRight } = SURFACE;
  const pull = new Float64Array(PARAMETER_COUNT);
  let [p0, p1, p2, p3, p4, p5, p6, p7] = [0, 0, 0, 0, 0, 0, 0, 0];
  const samples = PATCH_SAMPLES;
  for (let i = 0; i < samples; i += 1) {
    let x = 0;
    let y = 0;
    for (let at = i; at < weights.length; at += samples) {
      const weighted = weights[at]! * differences[at]!;
      x += weighted * right[at]!;
      y += weighted * down[at]!;
    }
    const r = rights[i]!;
    const d = downs[i]!;
    const depth = depths[i]!;
    p0 += x;
    p1 += y;
    p2 += x * r + y * d;
    p3 += y * r - x * d;
    p4 += x * depth;
    p5 -= y * depth;
    p6 += y * dragsLeft[i]!;
    p7 += y * dragsRight[i]!;
  }
  pull.set([p0, p1, p2, p3, p4, p5, p6, p7]);
  return pull;
}

/**
 * JᵀWJ: how sharply the weighted differences determine the parameters together, [parameter, parameter].
 *
 * @param weights [channel, sample]
 */
export function informationOf({ right, down }: Slopes, weights: Float64Array): Float64Array {
  const { rights, downs, depths, dragsLeft, dragsRight } = SURFACE;
  // One for each pair of parameters, in the order of PARAMETERS; of equal ones the first. As plain numbers: this is
  // the innermost loop of all that follows the pelvis.
  let [n00, n01, n02, n03, n04, n05, n06, n07] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [n11, n12, n13, n15, n16, n17] = [0, 0, 0, 0, 0, 0];
  let [n22, n23, n24, n25, n26, n27] = [0, 0, 0, 0, 0, 0];
  let [n33, n34, n35, n36, n37] = [0, 0, 0, 0, 0];
  let [n44, n45, n46, n47, n55, n56, n57, n66, n67, n77] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const samples = PATCH_SAMPLES;
  for (let i = 0; i < samples; i += 1) {
    let xx = 0;
    let xy = 0;
    let yy = 0;
    for (let at = i; at < weights.length; at += samples) {
      const x = right[at]!;
      const y = down[at]!;
      const weightedX = weights[at]! * x;
      xx += weightedX * x;
      xy += weightedX * y;
      yy += weights[at]! * y * y;
    }
    const r = rights[i]!;
    const d = downs[i]!;
    const depth = depths[i]!;
    const left = dragsLeft[i]!;
    const rightward = dragsRight[i]!;
    // What growing and turning have in common with a move to the right and down.
    const growX = xx * r + xy * d;
    const growY = xy * r + yy * d;
    const turnX = xy * r - xx * d;
    const turnY = yy * r - xy * d;
    const depthX = xx * depth;
    const depthXY = xy * depth;
    const depthY = yy * depth;
    n00 += xx;
    n01 += xy;
    n02 += growX;
    n03 += turnX;
    n04 += depthX;
    n05 -= depthXY;
    n06 += xy * left;
    n07 += xy * rightward;
    n11 += yy;
    n12 += growY;
    n13 += turnY;
    n15 -= depthY;
    n16 += yy * left;
    n17 += yy * rightward;
    n22 += growX * r + growY * d;
    n23 += turnX * r + turnY * d;
    n24 += growX * depth;
    n25 -= growY * depth;
    n26 += growY * left;
    n27 += growY * rightward;
    n33 += turnY * r - turnX * d;
    n34 += turnX * depth;
    n35 -= turnY * depth;
    n36 += turnY * left;
    n37 += turnY * rightward;
    n44 += depthX * depth;
    n45 -= depthXY * depth;
    n46 += depthXY * left;
    n47 += depthXY * rightward;
    n55 += depthY * depth;
    n56 -= depthY * left;
    n57 -= depthY * rightward;
    n66 += yy * left * left;
    n67 += yy * left * rightward;
    n77 += yy * rightward * rightward;
  }
  // A move down and a turn about the vertical meet where a move to the right and a tilt do.
  const n14 = -n05;
  // biome-ignore format: a matrix
  return Float64Array.of(
    n00, n01, n02, n03, n04, n05, n06, n07,
    n01, n11, n12, n13, n14, n15, n16, n17,
    n02, n12, n22, n23, n24, n25, n26, n27,
    n03, n13, n23, n33, n34, n35, n36, n37,
    n04, n14, n24, n34, n44, n45, n46, n47,
    n05, n15, n25, n35, n45, n55, n56, n57,
    n06, n16, n26, n36, n46, n56, n66, n67,
    n07, n17, n27, n37, n47, n57, n67, n77,
  );
}
