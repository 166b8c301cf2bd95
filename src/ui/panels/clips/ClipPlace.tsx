import { type ReactNode, useId } from 'react';
import { DropZone } from 'react-aria-components';
import { type ClipSlot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Alert } from '../../components/Alert.tsx';
import { SLOT_LABEL } from '../../words.ts';
import { ClipMenu } from './ClipMenu.tsx';
import styles from './ClipPlace.module.css';
import { firstFile } from './files.ts';

interface ClipPlaceProps {
  readonly slot: ClipSlot;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A place for a clip: takes a dropped file at any time, and says what is wrong with it. */
export function ClipPlace({ slot, title, children }: ClipPlaceProps) {
  const actions = useActions();
  const { status, clip, problem } = useTrials((state) => state.slots[slot]);
  const titleId = useId();
  return (
    <DropZone
      aria-label={`Drop the ${slot} video here`}
      className={({ isDropTarget }) => `${styles.place} ${isDropTarget ? styles.target : ''}`}
      data-filled={clip !== null || undefined}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const file = await firstFile(items);
        if (file) await actions.loadFile(slot, file);
      }}
    >
      <section aria-labelledby={titleId} aria-busy={status === 'reading'}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is what a file is dropped on */}
        <div role="group" aria-label={`${SLOT_LABEL[slot]}: video`} className={styles.content}>
          <header className={styles.header}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            {clip && <ClipMenu slot={slot} />}
          </header>
          {children}
          {problem && (
            <Alert
              message={problem.message}
              tip={problem.tip}
              onDismiss={() => actions.dismissProblem(slot)}
            />
          )}
        </div>
      </section>
    </DropZone>
  );
}
