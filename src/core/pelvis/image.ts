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
 */
export function blur(image: Float32Array, rows: number, columns: number, sigma: number): Float32Array {
  const out = new Float32Array(image.length);
  const along = sigma < NARROW_SIGMA ? weightedMean(sigma) : runningMeans(sigma);
  const line = new Float64Array(Math.max(rows, columns) + 2 * along.reach);
  for (let base = 0; base < image.length; base += rows * columns) {
    for (let row = 0; row < rows; row += 1) {
      const start = base + row * columns;
      load(image, line, start, 1, columns, along.reach);
      along.blur(line, columns);
      for (let i = 0; i < columns; i += 1) out[start + i] = line[i]!;
    }
    for (let column = 0; column < columns; column += 1) {
      const start = base + column;
      load(out, line, start, columns, rows, along.reach);
      along.blur(line, rows);
      for (let i = 0; i < rows; i += 1) out[start + i * columns] = line[i]!;
    }
  }
  return out;
}

/** Below it whole numbers of samples make running means too coarse: at 6 samples they are 3 % off. */
const NARROW_SIGMA = 5;

/** A way to blur a line of n samples with `reach` more at either end; what comes of it stands at the line's beginning. */
interface LineBlur {
  readonly reach: number;
  readonly blur: (line: Float64Array, n: number) => void;
}

function load(
  image: Float32Array,
  line: Float64Array,
  start: number,
  step: number,
  n: number,
  reach: number,
): void {
  for (let i = 0; i < reach; i += 1) {
    line[reach - 1 - i] = image[start + reflected(-1 - i, n) * step]!;
    line[reach + n + i] = image[start + reflected(n + i, n) * step]!;
  }
  for (let i = 0; i < n; i += 1) line[reach + i] = image[start + i * step]!;
}

/** Half of a Gaussian, cut at two and a half standard deviations, summing to 1 over both sides. */
function weightedMean(sigma: number): LineBlur {
  const reach = Math.max(1, Math.ceil(2.5 * sigma));
  const half = Float64Array.from({ length: reach + 1 }, (_, k) => Math.exp(-0.5 * (k / sigma) ** 2));
  const sum = half.reduce((all, weight, k) => all + (k === 0 ? weight : 2 * weight), 0);
  const weights = half.map((weight) => weight / sum);
  return {
    reach,
    blur(line, n) {
      // Each result takes the place of a sample that only earlier results needed.
      for (let i = 0; i < n; i += 1) {
        let value = weights[0]! * line[i + reach]!;
        for (let k = 1; k <= reach; k += 1) {
          value += weights[k]! * (line[i + reach - k]! + line[i + reach + k]!);
        }
        line[i] = value;
      }
    },
  };
}

const MEANS = 3;

function runningMeans(sigma: number): LineBlur {
  // A mean of w samples has the variance (w² − 1) / 12.
  const half = Math.round((Math.sqrt((12 * sigma * sigma) / MEANS + 1) - 1) / 2);
  const width = 2 * half + 1;
  const share = 1 / width;
  return {
    reach: MEANS * half,
    blur(line, n) {
      for (let pass = MEANS - 1; pass >= 0; pass -= 1) {
        const length = n + 2 * pass * half;
        let sum = 0;
        for (let k = 0; k < width - 1; k += 1) sum += line[k]!;
        for (let i = 0; i < length; i += 1) {
          sum += line[i + width - 1]!;
          const first = line[i]!;
          line[i] = sum * share;
          sum -= first;
        }
      }
    },
  };
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
