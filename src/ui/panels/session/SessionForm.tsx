import { memo, useRef, useState } from 'react';
import { notesAfter } from '../../../core/session/conditionNotes.ts';
import type { Session } from '../../../core/session/session.ts';
import { editsOf } from '../../../state/edits.ts';
import type { SessionText } from '../../../state/library/library.ts';
import { SLOTS, slotState } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import fields from '../../components/fields.module.css';
import { NumberInput } from '../../components/NumberInput.tsx';
import { TextField } from '../../components/TextField.tsx';
import { cx } from '../../cx.ts';
import { TagsField } from '../library/TagsField.tsx';
import { useLibraryActions } from '../library/useLibraryActions.ts';
import { DateField } from './DateField.tsx';
import { DrillList } from './DrillList.tsx';
import { RangeFields } from './RangeFields.tsx';
import styles from './SessionForm.module.css';

interface SessionFormProps {
  readonly session: Session;
  readonly isEditable: boolean;
}

/** Everything about a session that no video shows; all of it may stay empty, and all of it stands in the report. */
export const SessionForm = memo(
  Form,
  // What is typed stands in the form: a session that was just saved is not read again.
  (was, is) => was.session.id === is.session.id && was.isEditable === is.isEditable,
);

function Form({ session, isEditable }: SessionFormProps) {
  const library = useLibraryActions();
  const actions = useActions();
  // What is typed is shown at once; it is saved a moment later.
  const [text, setText] = useState(session);
  const applied = useRef(session);
  const write = (patch: Partial<SessionText>): void => {
    setText((was) => ({ ...was, ...patch }));
    void library.editSession(patch);
  };

  /** One step of undo for each time somebody leaves these fields, not for each letter. */
  function applyConditions(): void {
    const was = applied.current;
    applied.current = text;
    const isSame = (['footwear', 'speedKmH', 'inclinePercent'] as const).every(
      (key) => was[key] === text[key],
    );
    if (isSame) return;
    for (const slot of SLOTS) {
      if (slotState(slot).clip) actions.edit(slot, { notes: notesAfter(editsOf(slot).notes, was, text) });
    }
  }

  return (
    <fieldset className={styles.form} disabled={!isEditable} aria-label="Session details">
      <DateField value={text.date} onChange={(date) => write({ date })} />
      <TextField label="Seen by" value={text.examiner} onChange={(examiner) => write({ examiner })} />
      <TagsField tags={text.tags} onChange={(tags) => write({ tags })} />
      <fieldset
        className={cx(fields.field, styles.conditions)}
        aria-label="How it was run"
        onBlur={applyConditions}
      >
        <TextField label="Shoes" value={text.footwear} onChange={(footwear) => write({ footwear })} />
        <NumberInput
          label="Speed, km/h"
          value={text.speedKmH}
          min={1}
          max={40}
          onChange={(speedKmH) => write({ speedKmH })}
        />
        <NumberInput
          label="Incline, %"
          value={text.inclinePercent}
          min={-30}
          max={40}
          onChange={(inclinePercent) => write({ inclinePercent })}
        />
        <p className={styles.hint}>
          For every video of this session that has no “Speed and shoes” of its own.
        </p>
      </fieldset>
      <div className={styles.complaint}>
        <TextField
          label="Pain or complaint"
          isLong
          value={text.complaint}
          onChange={(complaint) => write({ complaint })}
        />
      </div>
      <RangeFields findings={text.findings} onChange={(findings) => write({ findings })} />
      <DrillList drills={text.drills} onChange={(drills) => write({ drills })} />
      <div className={styles.wide}>
        <TextField label="Notes" isLong value={text.notes} onChange={(notes) => write({ notes })} />
      </div>
      {!isEditable && <p className={fields.label}>These can be changed where the session is open.</p>}
    </fieldset>
  );
}
