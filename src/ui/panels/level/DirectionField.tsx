import { Group, Input, Label, NumberField, Text } from 'react-aria-components';
import { Segmented } from '../../components/Segmented.tsx';
import { cx } from '../../cx.ts';
import { SIDE_LABEL } from '../../words.ts';
import styles from './DirectionField.module.css';
import type { Direction } from './direction.ts';

interface DirectionFieldProps {
  readonly direction: Direction;
  /** "straight behind" */
  readonly straight: string;
  /** What the software found, as a sentence. */
  readonly found: string | null;
  readonly onChange: (direction: Direction) => void;
}

/** Beyond this it is nearer to a view from the side. */
const MAX_DEG = 45;

const CHOICES = (['left', 'right'] as const).map((side) => ({
  id: side,
  label: `to the runner’s ${SIDE_LABEL[side].toLowerCase()}`,
}));

/** Degrees and side; both are the runner's, whichever way the picture looks. */
export function DirectionField({ direction, straight, found, onChange }: DirectionFieldProps) {
  const { sizeDeg, side } = direction;
  return (
    <NumberField
      className={cx(styles.field)}
      value={sizeDeg ?? Number.NaN}
      minValue={0}
      maxValue={MAX_DEG}
      formatOptions={{ maximumFractionDigits: 1 }}
      isWheelDisabled
      onChange={(value) => onChange({ side, sizeDeg: Number.isFinite(value) ? value : null })}
    >
      <Label className={cx(styles.label)}>Where the camera stood: degrees off {straight}</Label>
      <span className={styles.row}>
        <Group className={cx(styles.group)}>
          <Input className={cx(styles.input)} placeholder="auto" />
          <span aria-hidden>°</span>
        </Group>
        <Segmented
          label="Which side of the line of running"
          choices={CHOICES}
          value={side}
          onChange={(chosen) => onChange({ sizeDeg, side: chosen })}
        />
      </span>
      <Text slot="description" className={cx(styles.note)}>
        Seen off that line, a trunk that leans forward looks bent to the side. One step aside at four metres
        is about 10°. Empty: decided automatically.{found && ` Found: ${found}.`}
      </Text>
    </NumberField>
  );
}
