import { useId } from 'react';
import { DropZone } from 'react-aria-components';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Alert } from '../../components/Alert.tsx';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { selectSlot } from '../../selectors.ts';
import { SLOT_LABEL } from '../../words.ts';
import styles from './ClipCard.module.css';
import { ClipDetails } from './ClipDetails.tsx';
import { ClipMenu } from './ClipMenu.tsx';
import { DropPrompt } from './DropPrompt.tsx';
import { firstFile } from './files.ts';

/** One of the two places for a clip: takes a dropped file at any time, and shows what became of it. */
export function ClipCard({ slot }: { readonly slot: Slot }) {
  const actions = useActions();
  const { status, clip, problem } = useTrials(selectSlot(slot));
  const titleId = useId();
  return (
    <DropZone
      aria-label={`Drop the ${slot} video here`}
      className={({ isDropTarget }) => `${styles.card} ${isDropTarget ? styles.target : ''}`}
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
              <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
            </h2>
            {clip && <ClipMenu slot={slot} />}
          </header>
          {clip ? (
            <ClipDetails slot={slot} clip={clip} />
          ) : (
            <DropPrompt slot={slot} isReading={status === 'reading'} />
          )}
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
