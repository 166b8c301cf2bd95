import { SIDES, type Side } from '../../src/core/sides.ts';
import type { ClipScore } from './clip.ts';
import type { SideDifference } from './measure.ts';

/** A change between two clips of one runner: after − before, of one side or of left − right. */
interface ChangeScore extends SideDifference {
  readonly id: string;
  readonly of: Side | 'leftMinusRight';
  readonly withheld: string | null;
}

export interface PairScore {
  /** What `X-before` and `X-after` have in common: X. */
  readonly name: string;
  readonly changes: readonly ChangeScore[];
}

/** Every `X-before` with its `X-after`, both running. */
export function scorePairs(clips: readonly ClipScore[]): readonly PairScore[] {
  const running = clips.filter(({ isStanding }) => !isStanding);
  return running.flatMap((before): PairScore[] => {
    if (!before.name.endsWith('-before')) return [];
    const name = before.name.slice(0, -'-before'.length);
    const after = running.find((clip) => clip.name === `${name}-after`);
    return after ? [{ name, changes: changes(before, after) }] : [];
  });
}

function changes(before: ClipScore, after: ClipScore): readonly ChangeScore[] {
  return before.measures.flatMap((first): ChangeScore[] => {
    const second = after.measures.find(({ id }) => id === first.id);
    if (!second) return [];
    const about = { id: first.id, withheld: first.withheld };
    const ofSides = SIDES.flatMap((side): ChangeScore[] => {
      const change = difference(second.means[side], first.means[side]);
      return change ? [{ ...about, of: side, ...change }] : [];
    });
    const between = difference(second.leftMinusRight, first.leftMinusRight);
    return between ? [...ofSides, { ...about, of: 'leftMinusRight', ...between }] : ofSides;
  });
}

type Two = { readonly estimated: number | null; readonly true: number | null } | null;

function difference(after: Two, before: Two): SideDifference | null {
  if (after?.estimated == null || before?.estimated == null) return null;
  if (after.true === null || before.true === null) return null;
  const change = { estimated: after.estimated - before.estimated, true: after.true - before.true };
  return { ...change, error: change.estimated - change.true };
}
