import { useMemo, useRef, useState } from 'react';
import type { EventKey } from '../../../core/corrections/eventEdits.ts';
import type { EventType } from '../../../core/events/event.ts';
import { otherSide, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { type EditsPatch, useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { formatSeconds } from '../../format.ts';
import { setPlaying } from '../../viewStore.ts';
import { adding, flipping, moving, removing } from './contactEdits.ts';
import { type Contact, contactId, contactsIn, kindWords } from './contacts.ts';

/** What a hand does with the foot contacts of a clip. */
export interface ContactEdits {
  readonly contacts: readonly Contact[];
  /** The one that keys act on. */
  readonly chosen: Contact | null;
  /** Where the chosen one is being moved to; null while it is not. */
  readonly draftFrame: number | null;
  /** What was done last, in a sentence. */
  readonly said: string;
  readonly choose: (contact: Contact) => void;
  /** Chooses the one before (−1) or after it (1), and hands it the focus. */
  readonly go: (by: -1 | 1) => void;
  readonly draft: (contact: Contact, frame: number) => void;
  readonly commit: () => void;
  readonly giveUp: () => void;
  readonly add: (type: EventType, side: Side) => void;
  readonly remove: () => void;
  readonly flip: () => void;
  readonly flipAll: () => void;
  /** Whether a contact is to take the focus now; asked once. */
  readonly takesFocus: (contact: Contact) => boolean;
}

interface ContactEditsOptions {
  readonly slot: Slot;
  readonly trial: Trial;
  /** The frame that is shown. */
  readonly frame: number;
  readonly onMove: (frame: number) => void;
}

export function useContactEdits({ slot, trial, frame, onMove }: ContactEditsOptions): ContactEdits {
  const { edit } = useActions();
  const edits = useEdits((state) => state[slot]);
  const contacts = useMemo(() => contactsIn(trial), [trial]);
  const [chosenKey, setChosenKey] = useState<EventKey | null>(null);
  const [draftFrame, setDraftFrame] = useState<number | null>(null);
  const [said, say] = useState('');
  // Read by the release that follows a move at once, before anything is drawn again.
  const latest = useRef<{ readonly contact: Contact; readonly frame: number } | null>(null);
  const wantsFocus = useRef<string | null>(null);
  const { timesS } = trial.track;
  const chosen = contacts.find(({ event }) => chosenKey && contactId(event) === contactId(chosenKey)) ?? null;

  const show = (at: number): void => {
    setPlaying(null);
    onMove(at);
  };
  const choose = (contact: Contact): void => {
    setChosenKey(contact.event);
    show(contact.frame);
  };
  const endDraft = (): void => {
    latest.current = null;
    setDraftFrame(null);
  };
  /** One step of undo, after which the keys act on `key`. */
  const change = (patch: EditsPatch, key: EventKey | null, sentence: string): void => {
    endDraft();
    setChosenKey(key);
    wantsFocus.current = key && contactId(key);
    say(sentence);
    edit(slot, patch);
  };
  const isTaken = ({ type, side }: EventKey, at: number, but?: Contact): boolean =>
    contacts.some(
      (other) =>
        other !== but && other.frame === at && other.event.type === type && other.event.side === side,
    );
  const refuse = (key: EventKey): void =>
    say(`There is a ${kindWords(key)} at this frame already: move that one, or go to another frame.`);

  return {
    contacts,
    chosen,
    draftFrame,
    said,
    choose,
    go(by) {
      const at = chosen ? contacts.indexOf(chosen) + by : 0;
      const next = contacts[Math.min(Math.max(0, at), contacts.length - 1)];
      if (!next) return;
      wantsFocus.current = contactId(next.event);
      choose(next);
    },
    draft(contact, to) {
      const inside = Math.min(Math.max(0, to), timesS.length - 1);
      latest.current = { contact, frame: inside };
      setChosenKey(contact.event);
      setDraftFrame(inside);
      show(inside);
    },
    commit() {
      if (!latest.current) return;
      const { contact, frame: to } = latest.current;
      const timeS = timesS[to] ?? contact.event.timeS;
      endDraft();
      if (to === contact.frame) return;
      if (isTaken(contact.event, to, contact)) {
        refuse(contact.event);
        show(contact.frame);
        return;
      }
      change(
        moving(edits, contact.event, timeS),
        { ...contact.event, timeS },
        `${contact.name} moved to ${formatSeconds(timeS)}.`,
      );
    },
    giveUp() {
      const { contact } = latest.current ?? {};
      endDraft();
      if (!contact) return;
      show(contact.frame);
      say(`${contact.name} stays at ${formatSeconds(contact.event.timeS)}.`);
    },
    add(type, side) {
      const key: EventKey = { type, side, timeS: timesS[frame] ?? 0 };
      if (isTaken(key, frame)) {
        refuse(key);
        return;
      }
      setPlaying(null);
      change(adding(edits, key), key, `A ${kindWords(key)} was added at ${formatSeconds(key.timeS)}.`);
    },
    remove() {
      if (!chosen) return;
      const awayS = ({ event }: Contact): number => Math.abs(event.timeS - chosen.event.timeS);
      const [nearest] = contacts.filter((other) => other !== chosen).sort((a, b) => awayS(a) - awayS(b));
      change(removing(edits, chosen.event), nearest?.event ?? null, `${chosen.name} was taken away.`);
    },
    flip() {
      if (!chosen) return;
      const { event } = chosen;
      const side = otherSide(event.side);
      if (isTaken({ ...event, side }, chosen.frame)) {
        refuse({ ...event, side });
        return;
      }
      change(
        flipping(edits, [event]),
        { ...event, side },
        `${chosen.name} is now a ${kindWords({ ...event, side })}.`,
      );
    },
    flipAll() {
      change(
        flipping(
          edits,
          contacts.map(({ event }) => event),
        ),
        chosen && { ...chosen.event, side: otherSide(chosen.event.side) },
        'Left and right were swapped in all foot contacts.',
      );
    },
    takesFocus({ event }) {
      const takes = wantsFocus.current === contactId(event);
      if (takes) wantsFocus.current = null;
      return takes;
    },
  };
}
