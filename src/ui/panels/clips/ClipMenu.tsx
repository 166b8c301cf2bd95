import { Replace, Trash2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { ClipSlot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { IconButton } from '../../components/IconButton.tsx';
import styles from './ClipMenu.module.css';
import { VIDEO_TYPES } from './files.ts';

export function ClipMenu({ slot }: { readonly slot: ClipSlot }) {
  const actions = useActions();
  return (
    <div className={styles.menu}>
      <FileTrigger
        acceptedFileTypes={VIDEO_TYPES}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void actions.loadFile(slot, file);
        }}
      >
        <IconButton label={`Replace the ${slot} video`}>
          <Replace size={16} aria-hidden />
        </IconButton>
      </FileTrigger>
      <IconButton label={`Remove the ${slot} video`} onPress={() => actions.removeClip(slot)}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
