import { X } from 'lucide-react';
import type { Session } from '../../../core/session/session.ts';
import fields from '../../components/fields.module.css';
import { IconButton } from '../../components/IconButton.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { cx } from '../../cx.ts';
import styles from './DrillRow.module.css';

type Drill = Session['drills'][number];

const SIDES = [
  { id: '', label: 'Side' },
  { id: 'left', label: 'Left' },
  { id: 'right', label: 'Right' },
  { id: 'both', label: 'Both' },
] as const;

interface DrillRowProps {
  readonly number: number;
  readonly drill: Drill;
  /** Of the list of names to choose from. */
  readonly listId: string;
  readonly onChange: (patch: Partial<Drill>) => void;
  readonly onRemove: () => void;
}

/** One drill: which, on which side, how much, and the cue that was given. */
export function DrillRow({ number, drill, listId, onChange, onRemove }: DrillRowProps) {
  return (
    <div className={styles.drill}>
      <input
        dir="auto"
        className={cx(fields.input, styles.name)}
        aria-label={`Drill ${number}`}
        placeholder="Drill"
        value={drill.name}
        list={listId}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <select
        className={fields.input}
        aria-label={`Side of drill ${number}`}
        value={drill.side ?? ''}
        onChange={({ target }) =>
          onChange({ side: target.value === '' ? null : (target.value as NonNullable<Drill['side']>) })
        }
      >
        {SIDES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <NumberInput
        label={`Sets of drill ${number}`}
        hideLabel
        hint="Sets"
        value={drill.sets}
        min={0}
        max={99}
        isWhole
        onChange={(sets) => onChange({ sets })}
      />
      <NumberInput
        label={`Seconds a set of drill ${number}`}
        hideLabel
        hint="Seconds"
        value={drill.durationS}
        min={0}
        max={7200}
        onChange={(durationS) => onChange({ durationS })}
      />
      <input
        dir="auto"
        className={cx(fields.input, styles.cue)}
        aria-label={`Cue for drill ${number}`}
        placeholder="Cue"
        value={drill.cue}
        onChange={(event) => onChange({ cue: event.target.value })}
      />
      <IconButton label={`Remove drill ${number}`} onPress={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** What stands in the columns; each field says it for itself as well. */
export function DrillHeads() {
  return (
    <div className={cx(styles.drill, styles.heads)} aria-hidden>
      <span>Drill</span>
      <span>Side</span>
      <span>Sets</span>
      <span>Seconds a set</span>
      <span>Cue</span>
    </div>
  );
}
