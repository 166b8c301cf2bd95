import { temporal } from 'zundo';
import { create } from 'zustand';
import { shallow } from 'zustand/shallow';
import type { ClipEdits } from '../core/session/clipEdits.ts';
import type { ClipSlot } from './trials.ts';

/** A change of the edits; null takes one back to what the software decides. */
export type EditsPatch = { readonly [K in keyof ClipEdits]?: ClipEdits[K] | null };

type Edits = Readonly<Record<ClipSlot, ClipEdits>>;

const NONE: Edits = { before: {}, after: {}, standing: {} };

/** What people decided, with every state before, so that all of it can be undone. */
export const useEdits = create<Edits>()(
  temporal(() => NONE, {
    equality: (a, b) => Object.keys(NONE).every((slot) => shallow(a[slot as ClipSlot], b[slot as ClipSlot])),
  }),
);

export const editsOf = (slot: ClipSlot): ClipEdits => useEdits.getState()[slot];

/** Changes some of a clip's edits: one step of undo. */
export function patchEdits(slot: ClipSlot, patch: EditsPatch): void {
  const merged = Object.entries({ ...editsOf(slot), ...patch }).filter(([, value]) => value !== null);
  useEdits.setState({ [slot]: Object.fromEntries(merged) });
}

/** What was decided about a clip that is put back: the beginning of its history. */
export function restoreEdits(slot: ClipSlot, edits: ClipEdits): void {
  forgetEdits(slot);
  const { pause, resume } = useEdits.temporal.getState();
  pause();
  useEdits.setState({ [slot]: edits });
  resume();
}

/** The clip is gone: what was decided about it goes from the present and from the past. */
export function forgetEdits(slot: ClipSlot): void {
  const { temporal } = useEdits;
  temporal.getState().pause();
  useEdits.setState({ [slot]: NONE[slot] });
  temporal.getState().resume();
  const others = (states: readonly Partial<Edits>[]): Partial<Edits>[] =>
    states.map((state) => ({ ...state, [slot]: NONE[slot] }));
  const now = useEdits.getState();
  const { pastStates, futureStates } = temporal.getState();
  temporal.setState({
    pastStates: distinct([...others(pastStates), now]).slice(0, -1),
    // Both are stacks: their last state lies next to the present.
    futureStates: distinct([...others(futureStates), now]).slice(0, -1),
  });
}

/** States that only the forgotten clip told apart are one. */
const distinct = (states: readonly Partial<Edits>[]): Partial<Edits>[] =>
  states.filter((state, i) => {
    const before = states[i - 1];
    return !before || Object.keys(NONE).some((slot) => state[slot as ClipSlot] !== before[slot as ClipSlot]);
  });
