import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Interval } from '../../../core/trial.ts';
import { cx } from '../../cx.ts';
import { frameAt } from '../../frameAt.ts';
import styles from './ContactMark.module.css';
import { type Contact, contactWords } from './contacts.ts';
import { percent } from './timeWindow.ts';
import { useAlongAxis } from './useAlongAxis.ts';
import type { ContactEdits } from './useContactEdits.ts';

interface ContactMarkProps {
  readonly contact: Contact;
  readonly edits: ContactEdits;
  readonly timesS: Float64Array;
  /** The stretch of time that its parent shows over its width. */
  readonly time: Interval;
  /** One mark of all can be reached with the Tab key; arrow keys lead to the others. */
  readonly isTabStop: boolean;
}

/** Frames that an arrow key moves, and with Shift. */
const STEP = 1;
const BIG_STEP = 5;

/** A foot strike or toe-off that can be moved along the axis. Not a range input: it lies among others on one line. */
export function ContactMark({ contact, edits, timesS, time, isTabStop }: ContactMarkProps) {
  const mark = useRef<HTMLDivElement>(null);
  const { event, name } = contact;
  const isChosen = edits.chosen === contact;
  const draftFrame = isChosen ? edits.draftFrame : null;
  const frame = draftFrame ?? contact.frame;
  const timeS = draftFrame === null ? event.timeS : (timesS[draftFrame] ?? event.timeS);

  // After an edit the mark is another element: the focus goes where the contact went.
  useEffect(() => {
    if (edits.takesFocus(contact)) mark.current?.focus({ preventScroll: true });
  });

  const { letGo, ...pointer } = useAlongAxis({
    secondsPerPx: (element) =>
      (time.high - time.low) / (element.parentElement?.getBoundingClientRect().width ?? 1),
    onPress: () => edits.choose(contact),
    onDrag(byS) {
      const inSight = Math.min(Math.max(time.low, event.timeS + byS), time.high);
      edits.draft(contact, frameAt(timesS, inSight));
    },
    onRelease: edits.commit,
    onGiveUp: edits.giveUp,
  });

  const obey = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    const by = shiftKey ? BIG_STEP : STEP;
    const does: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => edits.draft(contact, frame - by),
      ArrowRight: () => edits.draft(contact, frame + by),
      ArrowUp: () => edits.go(-1),
      ArrowDown: () => edits.go(1),
      Delete: edits.remove,
      Backspace: edits.remove,
      f: edits.flip,
      F: edits.flip,
      Escape() {
        letGo();
        edits.giveUp();
      },
    };
    does[key]?.();
    return key in does;
  };

  return (
    <div
      ref={mark}
      role="slider"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-roledescription="foot contact"
      aria-valuemin={1}
      aria-valuemax={timesS.length}
      aria-valuenow={frame + 1}
      aria-valuetext={contactWords(event, timeS)}
      title={`${name}: ${contactWords(event, timeS)}`}
      className={cx(
        styles.mark,
        styles[event.type],
        styles[event.side],
        event.source === 'manual' && styles.manual,
        event.leftOut && styles.leftOut,
        isChosen && styles.chosen,
      )}
      style={{ left: percent(time, timeS) }}
      {...pointer}
      onFocus={() => {
        if (!isChosen) edits.choose(contact);
      }}
      onKeyDown={(keyEvent) => {
        if (!obey(keyEvent)) return;
        keyEvent.preventDefault();
        keyEvent.stopPropagation();
      }}
      onKeyUp={edits.commit}
      onBlur={edits.commit}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={event.type === 'footStrike' ? 'M1.5 2.5h11L7 12.5z' : 'M1.5 11.5h11L7 1.5z'} />
        {event.leftOut && <path className={styles.cross} d="M1 1l12 12M13 1L1 13" />}
      </svg>
    </div>
  );
}
