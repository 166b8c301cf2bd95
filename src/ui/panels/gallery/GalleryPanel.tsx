import { useRef, useState } from 'react';
import { MEASURES } from '../../../core/measures/index.ts';
import { SIDES } from '../../../core/sides.ts';
import type { Slot } from '../../../state/trials.ts';
import { Panel } from '../../components/Panel.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { useHandler } from '../../useHandler.ts';
import { setPlaying, useView } from '../../viewStore.ts';
import { groupMeasures } from '../measures/groups.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { GalleryNotes } from './GalleryNotes.tsx';
import styles from './GalleryPanel.module.css';
import { GalleryRow } from './GalleryRow.tsx';
import { GalleryTools } from './GalleryTools.tsx';
import { StillPainter } from './StillPainter.tsx';
import type { GalleryStrike, StrikeOrder } from './strikeRows.ts';
import { useCardContext } from './useCardContext.ts';
import { useIsNear } from './useIsNear.ts';

interface GalleryPanelProps {
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** A still of every foot strike with a measure drawn on it: left beside right, before over after. */
export function GalleryPanel({ outcome, onMove }: GalleryPanelProps) {
  const groups = groupMeasures(MEASURES, outcome);
  const all = groups.flatMap(({ measures }) => measures);
  const chosenId = useView((state) => state.measureId);
  const measure = all.find(({ id }) => id === chosenId) ?? all[0]!;
  const [order, setOrder] = useState<StrikeOrder>('time');
  const contexts = {
    before: useCardContext('before', outcome.trials.before, measure),
    after: useCardContext('after', outcome.trials.after, measure),
  };
  const body = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(body);
  const slots = presentTrials(outcome).flatMap(({ slot }) => {
    const context = contexts[slot];
    return context ? [{ slot, context }] : [];
  });
  const hasStrikes = slots.some(({ context: { trial } }) =>
    SIDES.some((side) => trial.gait.strikes[side].length > 0),
  );

  const go = useHandler(({ slot, frame }: GalleryStrike): void => {
    setPlaying(null);
    onMove(slot, frame);
    document.getElementById(`video-${slot}`)?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <Panel
      title="Strike by strike"
      lead="Every foot strike with the measure drawn on it. Choose a still (Enter) to see it frame by frame; leave one out (Delete) where something went wrong, and the means follow at once."
      actions={<GalleryTools groups={groups} measureId={measure.id} order={order} onOrder={setOrder} />}
    >
      <div ref={body} className={styles.body}>
        <GalleryNotes measure={measure} outcome={outcome} />
        {isNear &&
          slots.map(({ slot, context: { stills, trial } }) => (
            <StillPainter key={slot} slot={slot} stills={stills} widthPx={trial.track.widthPx} />
          ))}
        {hasStrikes ? (
          <div className={styles.sides}>
            {SIDES.map((side) => (
              <section key={side} className={styles.side} aria-labelledby={`strikes-${side}`}>
                <h3 id={`strikes-${side}`} className={styles.title}>
                  <SideMark side={side} spelled /> foot
                </h3>
                {slots.map(({ slot, context }) => (
                  <GalleryRow key={slot} slot={slot} side={side} context={context} order={order} onGo={go} />
                ))}
              </section>
            ))}
          </div>
        ) : (
          <p className={styles.none}>
            No foot strikes were found, so there is nothing to show: set them by hand in the timeline, or film
            a run of at least ten steps with the whole body in view.
          </p>
        )}
      </div>
    </Panel>
  );
}
