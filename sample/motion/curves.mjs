// Curves over time, made from a handful of numbers.

const turns = (phase) => 2 * Math.PI * phase;

/** A wave over one stride that is exactly 1 at phase 0 (a left strike) and -1 at 0.5 (a right strike), peaking `late` strides after. */
export const alternating = (phase, late = 0) => Math.cos(turns(phase - late)) / Math.cos(turns(late));

/** 1 at phase 0, falling away smoothly to nearly nothing a quarter of a stride off: something that happens at one strike only. */
export const bump = (phase) => Math.exp(2.5 * (Math.cos(turns(phase)) - 1));

/**
 * A cubic spline through key frames [x, y], with the slope at both ends given, so that it takes over from another
 * motion and hands back to it without a jerk. Two derivatives are continuous (the usual tridiagonal system).
 */
export function spline(keys, slopeIn, slopeOut) {
  const last = keys.length - 1;
  const width = (i) => keys[i + 1][0] - keys[i][0];
  const rise = (i) => (keys[i + 1][1] - keys[i][1]) / width(i);
  const slopes = solveTridiagonal(
    keys.map((_, i) => {
      if (i === 0) return [0, 1, 0, slopeIn];
      if (i === last) return [0, 1, 0, slopeOut];
      const [a, b] = [1 / width(i - 1), 1 / width(i)];
      return [a, 2 * (a + b), b, 3 * (a * rise(i - 1) + b * rise(i))];
    }),
  );
  return (x) => {
    let i = 0;
    while (i < last - 1 && keys[i + 1][0] < x) i++;
    const h = width(i);
    const s = (x - keys[i][0]) / h;
    return (
      (1 + 2 * s) * (1 - s) ** 2 * keys[i][1] +
      s * (1 - s) ** 2 * h * slopes[i] +
      s * s * (3 - 2 * s) * keys[i + 1][1] +
      s * s * (s - 1) * h * slopes[i + 1]
    );
  };
}

/** Rows [below, diagonal, above, right-hand side]. */
function solveTridiagonal(rows) {
  const eased = [];
  for (const [below, diagonal, above, value] of rows) {
    const [c, d] = eased.at(-1) ?? [0, 0];
    const pivot = diagonal - below * c;
    eased.push([above / pivot, (value - below * d) / pivot]);
  }
  const solution = [];
  for (const [c, d] of eased.reverse()) solution.unshift(d - c * (solution[0] ?? 0));
  return solution;
}
