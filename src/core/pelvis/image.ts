/** Reflection at the border without repeating the border sample, as −1 → 1 and n → n − 2. */
function reflected(i: number, n: number): number {
  if (n === 1) return 0;
  let k = i;
  while (k < 0 || k >= n) k = k < 0 ? -k : 2 * n - 2 - k;
  return k;
}

/**
 * Blurs every channel with a Gaussian of standard deviation `sigma` samples; images are [channel, row, column]. Wide
 * blurs are three running means, which look the same and cost the same however wide they are (Kovesi 2010).
 *
 * @param out what comes of it goes here; may be the image itself
 */
export function blur(
  image: Float32Array,
  rows: number,
  columns: number,
  sigma: number,
  out = new Float32Array(image.length),
): Float32Array {
  if (sigma < NARROW_SIGMA) blurNarrowly(image, rows, columns, halfGaussian(sigma), out);
  else blurWidely(image, rows, columns, sigma, out);
  return out;
}

/** Below it whole numbers of samples make running means too coarse: at 6 samples they are 3 % off. */
const NARROW_SIGMA = 5;

/** Half of a Gaussian, cut at two and a half standard deviations, summing to 1 over both sides; three weights at least. */
function halfGaussian(sigma: number): Float64Array {
  const reach = Math.max(2, Math.ceil(2.5 * sigma));
  const half = Float64Array.from({ length: reach + 1 }, (_, k) => Math.exp(-0.5 * (k / sigma) ** 2));
  const sum = half.reduce((all, weight, k) => all + (k === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}

/** Taken once: blurs are most of the work of following a pelvis. */
let across = new Float32Array(0);

function blurNarrowly(
  image: Float32Array,
  rows: number,
  columns: number,
  weights: Float64Array,
  out: Float32Array,
): void {
  if (across.length < image.length) across = new Float32Array(image.length);
  for (let base = 0; base < image.length; base += rows * columns) {
    weightedMean(image, across, base, { n: columns, step: 1, lines: rows, apart: columns }, weights);
    weightedMean(across, out, base, { n: rows, step: columns, lines: columns, apart: 1 }, weights);
  }
}

/** Parallel lines in a channel: how many samples each has, and how far apart those and the lines are in memory. */
interface Lines {
  readonly n: number;
  readonly step: number;
  readonly lines: number;
  readonly apart: number;
}

function weightedMean(
  from: Float32Array,
  to: Float32Array,
  base: number,
  { n, step, lines, apart }: Lines,
  weights: Float64Array,
): void {
  const [w0, w1, w2] = [weights[0]!, weights[1]!, weights[2]!];
  const end = lines * apart;
  for (let i = 0; i < n; i += 1) {
    const place = (k: number) => base + reflected(i + k, n) * step;
    const [middle, before, after, before2, after2] = [place(0), place(-1), place(1), place(-2), place(2)];
    for (let at = 0; at < end; at += apart) {
      to[middle + at] =
        w0 * from[middle + at]! +
        w1 * (from[before + at]! + from[after + at]!) +
        w2 * (from[before2 + at]! + from[after2 + at]!);
    }
    for (let k = 3; k < weights.length; k += 1) {
      const [weight, left, right] = [weights[k]!, place(-k), place(k)];
      for (let at = 0; at < end; at += apart) {
        to[middle + at]! += weight * (from[left + at]! + from[right + at]!);
      }
    }
  }
}

const MEANS = 3;
let here = new Float64Array(0);
let there = new Float64Array(0);

function blurWidely(
  image: Float32Array,
  rows: number,
  columns: number,
  sigma: number,
  out: Float32Array,
): void {
  // A mean of w samples has the variance (w² − 1) / 12.
  const half = Math.round((Math.sqrt((12 * sigma * sigma) / MEANS + 1) - 1) / 2);
  if (here.length < image.length) {
    here = new Float64Array(image.length);
    there = new Float64Array(image.length);
  }
  here.set(image);
  const size = rows * columns;
  for (let base = 0; base < image.length; base += size) {
    const buffers: Buffers = [here.subarray(base, base + size), there.subarray(base, base + size)];
    const [down, free] = blurDown(buffers, rows, columns, half);
    turn(down, free, rows, columns);
    const [across] = blurDown([free, down], columns, rows, half);
    turn(across, out.subarray(base, base + size), columns, rows);
  }
}

/** One with an image, and one of its size. */
type Buffers = readonly [Float64Array, Float64Array];

/** Means of means of the image in the first; the answer's first has what comes of it. */
function blurDown([image, free]: Buffers, rows: number, columns: number, half: number): Buffers {
  let [from, to] = [image, free];
  for (let pass = 0; pass < MEANS; pass += 1) {
    meansDown(from, to, rows, columns, half);
    [from, to] = [to, from];
  }
  return [from, to];
}

/**
 * The means of 2 · half + 1 samples above and below each sample. Each row comes from the one before it, so that no sum
 * within a row waits for another.
 */
function meansDown(from: Float64Array, to: Float64Array, rows: number, columns: number, half: number): void {
  const share = 1 / (2 * half + 1);
  for (let column = 0; column < columns; column += 1) to[column] = from[column]! * share;
  for (let k = 1; k <= half; k += 1) {
    const at = reflected(k, rows) * columns;
    for (let column = 0; column < columns; column += 1) to[column]! += 2 * share * from[at + column]!;
  }
  for (let row = 1; row < rows; row += 1) {
    const coming = reflected(row + half, rows) * columns;
    const going = reflected(row - 1 - half, rows) * columns;
    const here = row * columns;
    const above = here - columns;
    for (let column = 0; column < columns; column += 1) {
      to[here + column] = to[above + column]! + share * (from[coming + column]! - from[going + column]!);
    }
  }
}

/** Rows become columns. */
function turn(from: Float64Array, to: Float64Array | Float32Array, rows: number, columns: number): void {
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (let column = 0, at = row; column < columns; column += 1, at += rows) to[at] = from[start + column]!;
  }
}

/** Change per sample to the right and downwards (Sobel), [channel, row, column]. */
export function slopes(
  image: Float32Array,
  rows: number,
  columns: number,
): { readonly right: Float32Array; readonly down: Float32Array } {
  const right = new Float32Array(image.length);
  const down = new Float32Array(image.length);
  for (let base = 0; base < image.length; base += rows * columns) {
    for (let row = 0; row < rows; row += 1) {
      const above = base + reflected(row - 1, rows) * columns;
      const here = base + row * columns;
      const below = base + reflected(row + 1, rows) * columns;
      for (let column = 0; column < columns; column += 1) {
        const l = reflected(column - 1, columns);
        const r = reflected(column + 1, columns);
        right[here + column] =
          (image[above + r]! -
            image[above + l]! +
            2 * (image[here + r]! - image[here + l]!) +
            image[below + r]! -
            image[below + l]!) /
          8;
        down[here + column] =
          (image[below + l]! -
            image[above + l]! +
            2 * (image[below + column]! - image[above + column]!) +
            image[below + r]! -
            image[above + r]!) /
          8;
      }
    }
  }
  return { right, down };
}
