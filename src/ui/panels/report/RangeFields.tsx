import { Input, NumberField } from 'react-aria-components';
import type { ReportDetails } from '../../../core/session/reportDetails.ts';
import { SIDES } from '../../../core/sides.ts';
import fields from '../../components/fields.module.css';
import { SideMark } from '../../components/SideMark.tsx';
import { cx } from '../../cx.ts';
import { SIDE_LABEL } from '../../words.ts';
import styles from './DetailsForm.module.css';

type Findings = ReportDetails['findings'];

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
            <NumberField
              key={side}
              aria-label={`${label}, ${SIDE_LABEL[side].toLowerCase()}, degrees`}
              value={findings[key][side] ?? Number.NaN}
              minValue={-45}
              maxValue={120}
              isWheelDisabled
              onChange={(value) =>
                onChange({
                  ...findings,
                  [key]: { ...findings[key], [side]: Number.isFinite(value) ? value : null },
                })
              }
            >
              <Input className={cx(fields.input)} />
            </NumberField>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
