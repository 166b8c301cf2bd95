import { MEASURES } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { SIDES } from '../sides.ts';
import { mean } from '../stats/mean.ts';
import type { MeasureResult, Trial } from '../trial.ts';
import { type OwnMdc, ownMdc } from './ownMdc.ts';

/** Two clips of one runner between whom nothing changed, the camera set up anew: what a clinic's own error is made from. */
export interface BaselinePair {
  readonly id: string;
  /** Names of the clips, for the list. */
  readonly clips: readonly [string, string];
  /** Root mean square over the sides of second minus first, in the measure's unit, by measure id. */
  readonly differences: Readonly<Record<string, number>>;
  /** The same of left − right, with its sign; pairs that were counted before it was kept have none. */
  readonly asymmetries?: Readonly<Record<string, number>>;
}

/** What a pair of clips says of the error of every measure that has a number in both. */
export function baselinePair(id: string, first: Trial, second: Trial): BaselinePair {
  const read = (apart: (a: MeasureResult, b: MeasureResult, measure: Measure) => number | null) =>
    Object.fromEntries(
      MEASURES.flatMap((measure): [string, number][] => {
        const [a, b] = [first.measures[measure.id], second.measures[measure.id]];
        const value = a && b && !a.withheld && !b.withheld ? apart(a, b, measure) : null;
        return value === null ? [] : [[measure.id, value]];
      }),
    );
  return {
    id,
    clips: [first.clip.name, second.clip.name],
    differences: read((a, b, { sided }) =>
      rootMeanSquare(
        sided
          ? SIDES.map((side) => minus(b.summary[side].mean, a.summary[side].mean))
          : [minus(b.both.mean, a.both.mean)],
      ),
    ),
    asymmetries: read((a, b) => minus(b.leftMinusRight.value, a.leftMinusRight.value)),
  };
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

function rootMeanSquare(values: readonly (number | null)[]): number | null {
  const seen = values.filter((value) => value !== null);
  return seen.length === 0 ? null : Math.sqrt(mean(seen.map((value) => value ** 2)));
}

/** Of one measure: of a side, and of left − right where pairs had both sides. */
export interface OwnLimit extends OwnMdc {
  readonly leftMinusRight?: OwnMdc;
}

/** A clinic's own smallest detectable differences, by measure id. */
export type OwnLimits = Readonly<Record<string, OwnLimit>>;

/** Over all pairs, of all runners. */
export function ownLimits(pairs: readonly BaselinePair[]): OwnLimits {
  return Object.fromEntries(
    MEASURES.flatMap(({ id }): [string, OwnLimit][] => {
      const limit = ownMdc(pairs.map(({ differences }) => differences[id] ?? Number.NaN));
      const leftMinusRight = ownMdc(pairs.map(({ asymmetries }) => asymmetries?.[id] ?? Number.NaN));
      return limit ? [[id, { ...limit, ...(leftMinusRight && { leftMinusRight }) }]] : [];
    }),
  );
}
