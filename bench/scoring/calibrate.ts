import type { TableLine } from '../../src/core/measures/accuracy.ts';
import { whyNotCarried } from '../../src/core/measures/carried.ts';
import { usesMarkers } from '../../src/core/measures/pelvis.ts';
import { isFrontalView } from '../../src/core/sides.ts';
import { t95 } from '../../src/core/stats/t95.ts';
import type { ClipScore } from './clip.ts';
import { meanOf } from './errors.ts';
import { answered, type MeasureScore } from './measure.ts';

/** Fewer say too little about clips and runners that were not seen. */
const MIN_CLIPS = 6;
const MIN_VALUES = 100;

type Widths = Omit<TableLine, 'id' | 'plane' | 'condition'>;

/** One measure in several clips. */
type Scores = readonly MeasureScore[];

/** How a measure's stated intervals hold when each clip's come from the other clips only. */
export interface LeftOut {
  readonly id: string;
  readonly plane: TableLine['plane'];
  readonly condition: TableLine['condition'];
  readonly clips: number;
  readonly n: number;
  readonly mae: number;
  /** Share of the true values inside, 0–1, and mean whole width, of single values and of left − right. */
  readonly coverage: number;
  readonly meanWidth: number;
  readonly leftMinusRight: {
    readonly coverage: number;
    readonly meanWidth: number;
    readonly mae: number;
  } | null;
}

/**
 * The app's table of accuracy from clips whose camera was known: half-widths of 95 % intervals from the errors' root
 * mean square, bias included, with Student's t for the number of clips. The clip counts, not the strike: what is wrong with
 * one runner or camera is wrong with all strikes of the clip.
 */
export function calibrate(
  condition: TableLine['condition'],
  clips: readonly ClipScore[],
): { readonly lines: readonly TableLine[]; readonly leftOut: readonly LeftOut[] } {
  const lines: TableLine[] = [];
  const leftOut: LeftOut[] = [];
  for (const plane of ['frontal', 'sagittal'] as const) {
    const running = clips.filter(
      ({ isStanding, view }) => !isStanding && isFrontalView(view.true) === (plane === 'frontal'),
    );
    const ids = [...new Set(running.flatMap(({ measures }) => measures.map(({ id }) => id)))].filter((id) =>
      running.some(({ view }) => whyNotCarried(id, view.true) === null),
    );
    for (const id of ids) {
      // What markers make exact is not what cloth shows.
      if (condition === 'markers' && !usesMarkers(id)) continue;
      const scores = running
        .filter(({ hasMarkers }) => !usesMarkers(id) || hasMarkers === (condition === 'markers'))
        .flatMap(({ measures }) => measures.filter((score) => score.id === id))
        .filter(({ n, zeroUnknown }) => n > 0 && !zeroUnknown);
      const n = scores.reduce((sum, score) => sum + score.n, 0);
      if (scores.length < MIN_CLIPS || n < MIN_VALUES) continue;
      lines.push({ id, plane, condition, ...rounded(widths(scores)) });
      leftOut.push({ id, plane, condition, ...leaveOneOut(scores) });
    }
  }
  return { lines, leftOut };
}

const errorsOf = (score: MeasureScore): readonly number[] =>
  answered(score.values).map(({ estimated, ...value }) => estimated - value.true);

const meanSquare = (errors: readonly number[]): number =>
  meanOf(errors.map((error) => error ** 2)) ?? Number.NaN;

function widths(scores: Scores): Widths {
  const differences = scores.flatMap(({ leftMinusRight }) => (leftMinusRight ? [leftMinusRight.error] : []));
  const means = scores.map(({ means: { left, right } }) =>
    [left, right].flatMap(({ estimated, true: truth }) =>
      estimated === null || truth === null ? [] : [estimated - truth],
    ),
  );
  return {
    singleStrike: half(scores.map((score) => meanSquare(errorsOf(score)))),
    sideMean: half(means.map(meanSquare)),
    leftMinusRight: half(differences.map((error) => error ** 2)),
    // What is wrong with every clip alike cancels between two of them; the rest enters twice.
    change: spreadOfTwo(means.flat()),
    changeOfLeftMinusRight: spreadOfTwo(differences),
  };
}

const half = (squares: readonly number[]): number | null =>
  squares.length < MIN_CLIPS ? null : halfWidth(squares);

/** @param squares mean squared error of each clip */
const halfWidth = (squares: readonly number[]): number =>
  t95(squares.length - 1) * Math.sqrt(meanOf(squares) ?? Number.NaN);

function spreadOfTwo(errors: readonly number[]): number | null {
  const mean = meanOf(errors);
  if (mean === null || errors.length < MIN_CLIPS) return null;
  const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (errors.length - 1);
  return t95(errors.length - 1) * Math.sqrt(2 * variance);
}

function leaveOneOut(scores: Scores): Omit<LeftOut, 'id' | 'plane' | 'condition'> {
  const singles: Held[] = [];
  const differences: Held[] = [];
  for (const out of scores) {
    // One clip fewer may be one too few for the table; here it only has to show whether the width holds.
    const others = scores.filter((score) => score !== out);
    const own = halfWidth(others.map((score) => meanSquare(errorsOf(score))));
    for (const error of errorsOf(out)) singles.push({ error, half: own });
    const squares = others.flatMap(({ leftMinusRight }) =>
      leftMinusRight ? [leftMinusRight.error ** 2] : [],
    );
    if (out.leftMinusRight && squares.length >= MIN_CLIPS - 1) {
      differences.push({ error: out.leftMinusRight.error, half: halfWidth(squares) });
    }
  }
  const { mae, ...held } = hold(singles);
  return {
    clips: scores.length,
    n: singles.length,
    mae,
    ...held,
    leftMinusRight: differences.length === 0 ? null : hold(differences),
  };
}

interface Held {
  readonly error: number;
  readonly half: number;
}

const hold = (values: readonly Held[]) => ({
  coverage: values.filter(({ error, half: limit }) => Math.abs(error) <= limit).length / values.length,
  meanWidth: 2 * (meanOf(values.map(({ half: limit }) => limit)) ?? Number.NaN),
  mae: meanOf(values.map(({ error }) => Math.abs(error))) ?? Number.NaN,
});

/** Three digits say all that some dozen clips can know. */
const rounded = (all: Widths): Widths =>
  Object.fromEntries(
    Object.entries(all).map(([key, value]) => [key, value === null ? null : Number(value.toPrecision(3))]),
  ) as unknown as Widths;
