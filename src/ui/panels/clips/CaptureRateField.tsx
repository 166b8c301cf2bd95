import { CircleHelp, Undo2 } from 'lucide-react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Label,
  NumberField,
  Popover,
} from 'react-aria-components';
import type { ClipInfo } from '../../../core/clip.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { cx } from '../../cx.ts';
import styles from './CaptureRateField.module.css';

interface CaptureRateFieldProps {
  readonly clip: ClipInfo;
  readonly onChange: (captureFps: number | null) => void;
}

/** Frames per second of the camera: differs from the file's own in slow motion. */
export function CaptureRateField({ clip, onChange }: CaptureRateFieldProps) {
  return (
    <NumberField
      className={cx(styles.field)}
      value={Math.round(clip.captureFps * 100) / 100}
      minValue={10}
      maxValue={2000}
      formatOptions={{ maximumFractionDigits: 2, useGrouping: false }}
      isWheelDisabled
      onChange={(value) => onChange(Number.isFinite(value) ? value : null)}
    >
      <span className={styles.head}>
        <Label className={cx(styles.label)}>Camera’s frame rate</Label>
        <DialogTrigger>
          <Button slot={null} className={cx(styles.why)} aria-label="What is the camera’s frame rate?">
            <CircleHelp size={13} aria-hidden />
          </Button>
          <Popover className={cx(styles.popover)} placement="top">
            <Dialog aria-label="The camera’s frame rate">
              <p>
                Filmed in slow motion? Enter the frames per second of the camera, for example 120 or 240. The
                file plays slower than life, and times and angles at foot strike depend on the real speed.
              </p>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
      <span className={styles.row}>
        <Group className={cx(styles.group)}>
          <Input className={cx(styles.input)} />
          <span aria-hidden>fps</span>
        </Group>
        {clip.captureFpsSource === 'person' && (
          <IconButton slot={null} label="Back to what the file says" onPress={() => onChange(null)}>
            <Undo2 size={15} aria-hidden />
          </IconButton>
        )}
      </span>
    </NumberField>
  );
}
