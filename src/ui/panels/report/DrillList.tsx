import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { type Drill, KNOWN_DRILLS } from '../../../core/session/drills.ts';
import { Button } from '../../components/Button.tsx';
import fields from '../../components/fields.module.css';
import { IconButton } from '../../components/IconButton.tsx';
import styles from './DetailsForm.module.css';

interface DrillListProps {
  readonly drills: readonly Drill[];
  readonly onChange: (drills: readonly Drill[]) => void;
}

const FIELDS = [
  { key: 'name', label: 'Drill' },
  { key: 'side', label: 'Side' },
  { key: 'dose', label: 'Sets or minutes' },
] as const;

/** What was done between the clips: chosen from a list or typed. */
export function DrillList({ drills, onChange }: DrillListProps) {
  const listId = useId();
  const change = (index: number, patch: Partial<Drill>): void =>
    onChange(drills.map((drill, i) => (i === index ? { ...drill, ...patch } : drill)));
  return (
    <fieldset className={`${fields.field} ${styles.wide}`}>
      <legend className={fields.label}>Drills between the clips</legend>
      <datalist id={listId}>
        {KNOWN_DRILLS.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {drills.map((drill, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drill is its place in the list while it is typed
        <div key={index} className={styles.drill}>
          {FIELDS.map(({ key, label }) => (
            <input
              key={key}
              dir="auto"
              className={fields.input}
              aria-label={`${label} ${index + 1}`}
              placeholder={label}
              value={drill[key]}
              {...(key === 'name' && { list: listId })}
              onChange={(event) => change(index, { [key]: event.target.value })}
            />
          ))}
          <IconButton
            label={`Remove drill ${index + 1}`}
            onPress={() => onChange(drills.filter((_, i) => i !== index))}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="small" onPress={() => onChange([...drills, { name: '', side: '', dose: '' }])}>
          <Plus size={15} aria-hidden /> Add a drill
        </Button>
      </div>
    </fieldset>
  );
}
