import { Lock, LockOpen, Minus, Plus } from 'lucide-react';
import { IconButton } from '../../components/IconButton.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { formatNumber } from '../../format.ts';
import { setLinked, setStrideOffset, useView } from '../../viewStore.ts';
import styles from './LockTools.module.css';

/** Whether the two clips move together, and which stride of the one belongs to which of the other. */
export function LockTools() {
  const linked = useView((state) => state.linked);
  const offset = useView((state) => state.strideOffset);
  const Icon = linked ? Lock : LockOpen;
  const words = offset > 0 ? `+${offset}` : formatNumber(offset, 0);
  return (
    <span className={styles.lock}>
      <Toggle isOn={linked} onChange={setLinked}>
        <Icon size={15} aria-hidden /> Lock steps
      </Toggle>
      {linked && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups two buttons
        <span role="group" aria-label="Shift after by a stride" className={styles.offset}>
          <IconButton label="After one stride earlier" onPress={() => setStrideOffset(offset - 1)}>
            <Minus size={15} aria-hidden />
          </IconButton>
          <output aria-label="Strides that after is ahead">{words}</output>
          <IconButton label="After one stride later" onPress={() => setStrideOffset(offset + 1)}>
            <Plus size={15} aria-hidden />
          </IconButton>
        </span>
      )}
    </span>
  );
}
