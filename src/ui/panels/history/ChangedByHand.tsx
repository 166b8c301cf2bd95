import { ChevronDown, Hand } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useEdits } from '../../../state/edits.ts';
import { CLIP_SLOTS } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { cx } from '../../cx.ts';
import { SLOT_LABEL } from '../../words.ts';
import styles from './ChangedByHand.module.css';
import { changesByHand, takingBack } from './changesByHand.ts';

/** What was put right by hand in each clip; each kind can be taken back, and all of it. Nothing where nothing was. */
export function ChangedByHand() {
  const actions = useActions();
  const edits = useEdits();
  const clips = CLIP_SLOTS.map((slot) => ({ slot, changes: changesByHand(edits[slot]) })).filter(
    ({ changes }) => changes.length > 0,
  );
  if (clips.length === 0) return null;
  const kinds = clips.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <DialogTrigger>
      <Button size="small" variant="quiet">
        <Hand size={15} aria-hidden /> By hand: {kinds} <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)} offset={4}>
        <Dialog data-keeps-undo className={cx(styles.dialog)}>
          <Heading slot="title" className={cx(styles.title)}>
            Changed by hand
          </Heading>
          {clips.map(({ slot, changes }) => (
            <section key={slot} aria-label={SLOT_LABEL[slot]} className={styles.clip}>
              <h3 className={styles.slot}>
                {slot !== 'standing' && <SlotSwatch slot={slot} />} {SLOT_LABEL[slot]}
              </h3>
              <ul className={styles.list}>
                {changes.map((change) => (
                  <li key={change.id}>
                    <span>{change.words}</span>
                    <Button
                      size="small"
                      aria-label={`Take back: ${change.words}`}
                      onPress={() =>
                        change.id === 'captureFps' && slot !== 'standing'
                          ? // It stretches the times of what else was put right.
                            actions.setCaptureFps(slot, null)
                          : actions.edit(slot, takingBack([change]))
                      }
                    >
                      Take back
                    </Button>
                  </li>
                ))}
              </ul>
              {changes.length > 1 && (
                <Button size="small" variant="quiet" onPress={() => actions.edit(slot, takingBack(changes))}>
                  Take back all of it ({SLOT_LABEL[slot].toLowerCase()})
                </Button>
              )}
            </section>
          ))}
          <p className={styles.hint}>Undo brings back what you take back here.</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
