import type { Session } from '../../../core/session/session.ts';
import { SIDES } from '../../../core/sides.ts';
import fields from '../../components/fields.module.css';
import { NumberInput } from '../../components/NumberInput.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { SIDE_LABEL } from '../../words.ts';
import styles from './SessionForm.module.css';

type Findings = Session['findings'];

const RANGES = [
  { key: 'hipExternalRotationDeg', label: 'Hip external rotation' },
  { key: 'hipExtensionDeg', label: 'Hip extension' },
] as const;

interface RangeFieldsProps {
  readonly findings: Findings;
  readonly onChange: (findings: Findings) => void;
}

/** Passive range on the table, degrees, left and right. */
export function RangeFields({ findings, onChange }: RangeFieldsProps) {
  return (
    <fieldset className={fields.field}>
      <legend className={fields.label}>Passive range, degrees</legend>
      <div className={styles.pair}>
        <span />
        {SIDES.map((side) => (
          <SideMark key={side} side={side} spelled />
        ))}
      </div>
      {RANGES.map(({ key, label }) => (
        <div key={key} className={styles.pair}>
          <span>{label}</span>
          {SIDES.map((side) => (
            <NumberInput
              key={side}
              label={`${label}, ${SIDE_LABEL[side].toLowerCase()}, degrees`}
              hideLabel
              value={findings[key][side]}
              min={-45}
              max={120}
              onChange={(value) => onChange({ ...findings, [key]: { ...findings[key], [side]: value } })}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
