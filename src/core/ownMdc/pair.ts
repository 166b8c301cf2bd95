import { MEASURES } from '../measures/index.ts';
import type { Trial } from '../trial.ts';
import { type OwnMdc, ownMdc } from './ownMdc.ts';

/** Two clips of one runner between whom nothing changed, the camera set up anew: what a clinic's own error is made from. */
export interface BaselinePair {
  readonly id: string;
  /** Names of the clips, for the list. */
  readonly clips: readonly [string, string];
  /** Root mean square over the sides of second minus first, in the measure's unit, by measure id. */
  readonly differences: Readonly<Record<string, number>>;
}

/** What a pair of clips says of the error of every measure that has a number in both. */
export function baselinePair(id: string, first: Trial, second: Trial): BaselinePair {
  const differences = MEASURES.flatMap(({ id: measure, sided }): [string, number][] => {
    const [a, b] = [first.measures[measure], second.measures[measure]];
    if (!a || !b || a.withheld || b.withheld) return [];
    const apart = (
      sided
        ? [
            [a.summary.left.mean, b.summary.left.mean],
            [a.summary.right.mean, b.summary.right.mean],
          ]
        : [[a.both.mean, b.both.mean]]
    ).flatMap(([from, to]) => (from == null || to == null ? [] : [to - from]));
    if (apart.length === 0) return [];
    return [[measure, Math.sqrt(apart.reduce((sum, value) => sum + value ** 2, 0) / apart.length)]];
  });
  return { id, clips: [first.clip.name, second.clip.name], differences: Object.fromEntries(differences) };
}

/** A clinic's own smallest detectable differences, by measure id. */
export type OwnLimits = Readonly<Record<string, OwnMdc>>;

/** Over all pairs, of all runners. */
export function ownLimits(pairs: readonly BaselinePair[]): OwnLimits {
  return Object.fromEntries(
    MEASURES.flatMap(({ id }): [string, OwnMdc][] => {
      const limit = ownMdc(pairs.map(({ differences }) => differences[id] ?? Number.NaN));
      return limit ? [[id, limit]] : [];
    }),
  );
}
