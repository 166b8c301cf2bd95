import type { ClipInfo } from '../../core/clip.ts';
import type { Session } from '../../core/session/session.ts';
import { useEdits } from '../edits.ts';
import { CLIP_SLOTS, type SlotState, slotState, useTrials } from '../trials.ts';

const ROLES = { before: 'baseline', after: 'after', standing: 'standing' } as const;

/** Which trial lies in which slot: a clip as it was read is one trial, whatever becomes of it later. */
export interface SlotTrials {
  idOf(clipAsRead: ClipInfo): string;
  /** Whether it is a trial already, of whichever session. */
  has(clipAsRead: ClipInfo): boolean;
  name(clipAsRead: ClipInfo, id: string): void;
}

export function createSlotTrials(): SlotTrials {
  const ids = new WeakMap<ClipInfo, string>();
  return {
    idOf(clipAsRead) {
      const id = ids.get(clipAsRead) ?? crypto.randomUUID();
      ids.set(clipAsRead, id);
      return id;
    },
    has: (clipAsRead) => ids.has(clipAsRead),
    name: (clipAsRead, id) => void ids.set(clipAsRead, id),
  };
}

/** The session with what lies in the slots now; a trial that is new to it is added. */
export function withSlots(session: Session, { idOf }: SlotTrials): Session {
  const clips = CLIP_SLOTS.map((slot) => ({ slot, clip: slotState(slot).clipAsRead }));
  const shown = Object.fromEntries(
    clips.map(({ slot, clip }) => [slot, clip && idOf(clip)]),
  ) as Session['shown'];
  const added = clips.flatMap(({ slot, clip }) => {
    const id = shown[slot];
    return clip && id && !session.trials.some((trial) => trial.id === id)
      ? [{ id, role: ROLES[slot], label: clip.name }]
      : [];
  });
  return { ...session, shown, trials: [...session.trials, ...added] };
}

export const isAnySlotFilled = (): boolean => CLIP_SLOTS.some((slot) => slotState(slot).clipAsRead);

/** What of a slot is kept; the rest comes and goes. */
const KEPT = [
  'clipAsRead',
  'file',
  'trial',
  'reference',
  'status',
] as const satisfies readonly (keyof SlotState)[];

/** Hears of every change that is to be kept, by the person or by an analysis. */
export function watchSlots(onChange: () => void): void {
  useTrials.subscribe((is, was) => {
    const isSame = CLIP_SLOTS.every((slot) =>
      KEPT.every((key) => is.slots[slot][key] === was.slots[slot][key]),
    );
    if (!isSame) onChange();
  });
  useEdits.subscribe(onChange);
}
