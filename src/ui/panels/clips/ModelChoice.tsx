import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PoseModel } from '../../../core/pose/track.ts';
import { cx } from '../../cx.ts';
import { MODEL_LABEL } from '../../words.ts';
import styles from './ModelChoice.module.css';

const MODELS: readonly PoseModel[] = ['lite', 'full', 'heavy'];

interface ModelChoiceProps {
  readonly model: PoseModel;
  readonly onChange: (model: PoseModel) => void;
}

export function ModelChoice({ model, onChange }: ModelChoiceProps) {
  return (
    <RadioGroup
      className={cx(styles.group)}
      value={model}
      onChange={(value) => {
        const chosen = MODELS.find((id) => id === value);
        if (chosen) onChange(chosen);
      }}
    >
      <Label className={cx(styles.legend)}>Pose model</Label>
      {MODELS.map((id) => (
        <Radio key={id} value={id} className={cx(styles.radio)}>
          <span className={styles.dot} aria-hidden />
          <span>
            <span className={styles.name}>{MODEL_LABEL[id].name}</span>
            <span className={styles.note}>{MODEL_LABEL[id].note}</span>
          </span>
        </Radio>
      ))}
      <p className={styles.hint}>Compare clips only when both were analysed with the same model.</p>
    </RadioGroup>
  );
}
