import { type ClipDifference, clipDifferences, isSameClip } from './comparability.ts';
import { changeAccuracy } from './measures/accuracy.ts';
import { MEASURES } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';
import { formatValue } from './measures/units.ts';
import { asymmetryChangeLimitFor, limitFor } from './ownMdc/limitFor.ts';
import type { OwnLimit, OwnLimits } from './ownMdc/pair.ts';
import { type Contrast, contrast, differenceOfMeans } from './stats/contrast.ts';
import { effectSize } from './stats/effectSize.ts';
import { heldTogether } from './stats/holm.ts';
import { noDifference } from './stats/noDifference.ts';
import { judge, type Limits } from './stats/verdict.ts';
import type { Change, Comparison, Difference, MeasureResult, SideSummary, Trial } from './trial.ts';

type Changes = Comparison['measures'][string];

export const SAME_CLIP = 'These are the same clip: there is nothing to compare.';
const VIEWS_DIFFER = 'The clips were filmed from different views and can’t be compared.';
const WHOLE_RUNNER = 'It belongs to the whole runner, not to a side.';
const PER_SIDE = 'It is compared side by side.';
const NO_VALUES = 'There are no values of this side in one of the clips.';
const NOT_MEASURED = 'It was not measured in both clips.';

/**
 * The trial before against the trial after: whether they compare, and every measure's change (after − before) per
 * side, of left − right, or of the whole runner.
 *
 * Clips from different views have no change and no verdict. With another difference that matters, a change keeps
 * its number but is never called real or noise.
 *
 * @param own the clinic's own smallest detectable differences, where it has some
 */
export function compareTrials(before: Trial, after: Trial, own: OwnLimits = {}): Comparison {
  const differences = clipDifferences(before, after);
  const blocker = differences.find(({ matters }) => matters) ?? null;
  const isSame = isSameClip(before, after);
  const obstacle = isSame ? SAME_CLIP : before.view === after.view ? null : VIEWS_DIFFER;
  const changes = MEASURES.map((measure) => changesOf(measure, before, after, { obstacle, blocker, own }));
  // Each side, and the difference of the two, is a question of its own; the measures are many answers to it.
  const together = (part: keyof Changes) => heldTogether(changes.map((change) => change[part]));
  const [left, right, leftMinusRight, both] = [
    together('left'),
    together('right'),
    together('leftMinusRight'),
    together('both'),
  ];
  const measures = MEASURES.map(({ id }, i): [string, Changes] => [
    id,
    { left: left[i]!, right: right[i]!, leftMinusRight: leftMinusRight[i]!, both: both[i]! },
  ]);
  return {
    comparable: !isSame && blocker === null,
    differences,
    measures: Object.fromEntries(measures),
  };
}

interface Ground {
  /** Why nothing can be compared at all. */
  readonly obstacle: string | null;
  /** The difference between the clips that forbids a verdict. */
  readonly blocker: ClipDifference | null;
  readonly own: OwnLimits;
}

function changesOf(measure: Measure, before: Trial, after: Trial, ground: Ground): Changes {
  const { blocker, own } = ground;
  const first = before.measures[measure.id];
  const second = after.measures[measure.id];
  const obstacle = ground.obstacle ?? (first?.withheld ?? second?.withheld)?.message;

  const change = (
    read: (result: MeasureResult) => { readonly value: number | null; readonly missing: string },
    estimate: (first: MeasureResult, second: MeasureResult) => Contrast,
    limits: Limits,
    effect: (first: MeasureResult, second: MeasureResult) => number | null = () => null,
  ): Change => {
    const a = first ? read(first) : null;
    const b = second ? read(second) : null;
    const values = { before: a?.value ?? null, after: b?.value ?? null, effectSize: null };
    if (obstacle !== undefined || !first || !second)
      return { ...values, ...noDifference(obstacle ?? NOT_MEASURED) };
    const empty = [a, b].find((reading) => reading?.value === null);
    if (empty) return { ...values, ...noDifference(empty.missing) };
    return {
      ...values,
      effectSize: effect(first, second),
      ...restrained(judge(estimate(first, second), limits), blocker),
    };
  };

  const limits = limitsOf(measure, own[measure.id], before, after);
  const ofMean = (summary: (result: MeasureResult) => SideSummary): Change =>
    change(
      (result) => ({ value: summary(result).mean, missing: NO_VALUES }),
      (a, b) => differenceOfMeans(summary(b), summary(a)),
      limits.change,
      (a, b) => effectSize(summary(a), summary(b)),
    );

  if (!measure.sided) {
    const left = nothing(WHOLE_RUNNER);
    return { left, right: left, leftMinusRight: left, both: ofMean((result) => result.both) };
  }
  return {
    left: ofMean((result) => result.summary.left),
    right: ofMean((result) => result.summary.right),
    leftMinusRight: change(
      ({ leftMinusRight: { value, reason } }) => ({ value, missing: reason }),
      (a, b) =>
        contrast(
          [
            { weight: 1, summary: b.summary.left },
            { weight: -1, summary: b.summary.right },
            { weight: -1, summary: a.summary.left },
            { weight: 1, summary: a.summary.right },
          ],
          -2 * (a.coupling + b.coupling),
        ),
      limits.changeOfLeftMinusRight,
    ),
    both: nothing(PER_SIDE),
  };
}

/** What the change of one side and the change of left − right are held against. */
function limitsOf(
  measure: Measure,
  own: OwnLimit | undefined,
  before: Trial,
  after: Trial,
): { change: Limits; changeOfLeftMinusRight: Limits } {
  const accuracy = changeAccuracy(measure, before.gait, after.gait);
  const shared = {
    systematicUnknown: 'How far a change may be off has not been measured for this measure.',
    show: (value: number) => formatValue(value, measure.unit),
  };
  return {
    change: { ...shared, mdc: limitFor(measure, own), systematic95: accuracy.change },
    changeOfLeftMinusRight: {
      ...shared,
      mdc: asymmetryChangeLimitFor(measure, own),
      systematic95: accuracy.changeOfLeftMinusRight,
    },
  };
}

/** Between clips that don't compare nothing is called real or noise. */
function restrained(difference: Difference, blocker: ClipDifference | null): Difference {
  if (blocker === null) return difference;
  const { verdict } = difference;
  if (verdict === null || verdict === 'unclear') return { ...difference, p: null };
  const reason = `The clips differ in ${blocker.what}: ${blocker.before} before, ${blocker.after} after.`;
  return { ...difference, p: null, verdict: 'unclear', reason };
}

const nothing = (reason: string): Change => ({
  before: null,
  after: null,
  effectSize: null,
  ...noDifference(reason),
});
