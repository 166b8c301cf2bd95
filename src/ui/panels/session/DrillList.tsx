import { Plus } from 'lucide-react';
import { useId, useMemo } from 'react';
import { drillNames, lastDone } from '../../../core/session/knownDrills.ts';
import type { Session } from '../../../core/session/session.ts';
import { useLibrary } from '../../../state/library/libraryState.ts';
import { Button } from '../../components/Button.tsx';
import fields from '../../components/fields.module.css';
import { cx } from '../../cx.ts';
import { DrillHeads, DrillRow } from './DrillRow.tsx';
import styles from './SessionForm.module.css';

type Drills = Session['drills'];

interface DrillListProps {
  readonly drills: Drills;
  readonly onChange: (drills: Drills) => void;
}

const NEW = { name: '', side: null, sets: null, durationS: null, cue: '' } as const;

/** What was done between the trials: chosen from a list, or typed and kept in it from then on. */
export function DrillList({ drills, onChange }: DrillListProps) {
  const listId = useId();
  const sessions = useLibrary((state) => state.sessions);
  const names = useMemo(() => drillNames(sessions), [sessions]);
  const change = (index: number, patch: Partial<Drills[number]>): void =>
    onChange(
      drills.map((drill, i) => {
        if (i !== index) return drill;
        const changed = { ...drill, ...patch };
        const isChosen = patch.name !== undefined && isUntouched(drill) && names.includes(patch.name);
        // A drill that was done before begins as it was done then.
        return isChosen
          ? { ...changed, ...lastDone(patch.name ?? '', sessions), name: changed.name }
          : changed;
      }),
    );
  return (
    <fieldset className={cx(fields.field, styles.wide)}>
      <legend className={fields.label}>Drills between the trials</legend>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {drills.length === 0 && (
        <p className={styles.none}>
          None yet. Choose from the list or type your own: it is offered from then on.
        </p>
      )}
      {drills.length > 0 && <DrillHeads />}
      {drills.map((drill, index) => (
        <DrillRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a drill is its place in the list while it is typed
          key={index}
          number={index + 1}
          listId={listId}
          drill={drill}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(drills.filter((_, i) => i !== index))}
        />
      ))}
      <div>
        <Button size="small" onPress={() => onChange([...drills, NEW])}>
          <Plus size={15} aria-hidden /> Add a drill
        </Button>
      </div>
    </fieldset>
  );
}

const isUntouched = ({ side, sets, durationS, cue }: Drills[number]): boolean =>
  side === null && sets === null && durationS === null && cue === '';
