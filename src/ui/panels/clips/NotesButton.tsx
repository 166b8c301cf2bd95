import { NotebookPen } from 'lucide-react';
import { Dialog, DialogTrigger, Input, Label, NumberField, Popover, TextField } from 'react-aria-components';
import type { ClipNotes } from '../../../core/clipNotes.ts';
import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import { SLOT_LABEL } from '../../words.ts';
import styles from './NotesButton.module.css';

const NUMBERS = [
  { key: 'speedKmH', label: 'Speed, km/h', minValue: 0, maxValue: 40 },
  { key: 'inclinePercent', label: 'Incline, %', minValue: -20, maxValue: 40 },
] as const;

/** How the clip was run, as far as no video shows it: clips that differ in it are said to. */
export function NotesButton({ slot }: { readonly slot: Slot }) {
  const { edit } = useActions();
  const notes = useEdits((state) => state[slot].notes) ?? {};
  const note = (patch: { [K in keyof ClipNotes]: ClipNotes[K] | undefined }): void => {
    const kept = Object.entries({ ...notes, ...patch }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    edit(slot, { notes: kept.length > 0 ? Object.fromEntries(kept) : null });
  };
  const isNoted = Object.keys(notes).length > 0;
  return (
    <DialogTrigger>
      <Button size="small">
        <NotebookPen size={15} aria-hidden /> Speed and shoes{isNoted && ' ✓'}
      </Button>
      <Popover className={cx(styles.popover)} placement="top">
        <Dialog aria-label={`${SLOT_LABEL[slot]}: speed and shoes`} className={cx(styles.dialog)}>
          {NUMBERS.map(({ key, label, ...range }) => (
            <NumberField
              key={key}
              className={cx(styles.field)}
              value={notes[key] ?? Number.NaN}
              {...range}
              isWheelDisabled
              formatOptions={{ maximumFractionDigits: 2 }}
              onChange={(value) => note({ [key]: Number.isFinite(value) ? value : undefined })}
            >
              <Label>{label}</Label>
              <Input className={cx(styles.input)} />
            </NumberField>
          ))}
          <TextField
            className={cx(styles.field)}
            defaultValue={notes.footwear ?? ''}
            onBlur={(event) => {
              if (event.target instanceof HTMLInputElement) note({ footwear: event.target.value.trim() });
            }}
          >
            <Label>Shoes</Label>
            <Input dir="auto" className={cx(styles.input)} />
          </TextField>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
