import { create } from 'zustand';
import { type BaselinePair, baselinePair } from '../core/ownMdc/pair.ts';
import type { Trial } from '../core/trial.ts';

interface OwnPairs {
  readonly pairs: readonly BaselinePair[];
}

/** The clinic's pairs of baseline clips: numbers only, kept in the library (`library/keepPairs.ts`). */
export const useOwnPairs = create<OwnPairs>()(() => ({ pairs: [] }));

export function addPair(first: Trial, second: Trial): void {
  const pair = baselinePair(crypto.randomUUID(), first, second);
  useOwnPairs.setState(({ pairs }) => ({ pairs: [...pairs, pair] }));
}

export function removePair(id: string): void {
  useOwnPairs.setState(({ pairs }) => ({ pairs: pairs.filter((pair) => pair.id !== id) }));
}
