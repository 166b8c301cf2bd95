import type { KeyboardEvent } from 'react';
import { ShownInTurn } from '../../components/InTurn.tsx';
import { Panel } from '../../components/Panel.tsx';
import { cx } from '../../cx.ts';
import { useHandler } from '../../useHandler.ts';
import { useView } from '../../viewStore.ts';
import { Drawings } from '../annotations/Drawings.tsx';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { SeriesPanel } from '../series/SeriesPanel.tsx';
import { belongsToControl, isOnFrameLine, keyCommand } from './keys.ts';
import { LayoutNote } from './LayoutNote.tsx';
import styles from './MotionPanel.module.css';
import { MotionTools } from './MotionTools.tsx';
import { OpacitySlider } from './OpacitySlider.tsx';
import { PlayOptions } from './PlayOptions.tsx';
import { Transport } from './Transport.tsx';
import { useCommands } from './useCommands.ts';
import { useMove } from './useMove.ts';
import { usePlayback } from './usePlayback.ts';
import { useSettled } from './useSettled.ts';
import { Viewers } from './Viewers.tsx';

/** The videos with what was seen in them, and the angles over time beside them. */
export function MotionPanel({ outcome }: { readonly outcome: Outcome }) {
  const isPair = presentTrials(outcome).length > 1;
  const isTogether = useView((state) => state.linked) || !isPair;
  const layout = useView((state) => (isPair ? state.layout : 'beside'));
  const move = useMove(outcome);
  const command = useHandler(useCommands(outcome));
  const { settle, isSettled } = useSettled(outcome);
  const settled = useHandler(settle);
  usePlayback(outcome, isSettled);

  const press = (event: KeyboardEvent): void => {
    const asked = keyCommand(event);
    // A dialog that was opened from here lies elsewhere on the page.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!asked || !isHere || event.defaultPrevented || belongsToControl(event.key, event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    // A held key goes on when its picture is there, so that every frame is seen.
    if (event.repeat && (asked.kind !== 'frame' || !isSettled())) return;
    command(asked);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for whatever has the focus inside; buttons do the same
    <div
      onKeyDown={press}
      onKeyDownCapture={(event) => {
        // The line of time would take Shift and an arrow for a larger step.
        if (isOnFrameLine(event.target)) press(event);
      }}
    >
      <Panel
        title="Frame by frame"
        lead="Drag across a picture to move through time; click it, then turn the wheel to enlarge. Press ? for all keys."
        actions={<ShownInTurn value={outcome}>{(shown) => <MotionTools outcome={shown} />}</ShownInTurn>}
      >
        <div className={cx(styles.motion, layout !== 'beside' && styles.tall)}>
          <div className={styles.player}>
            <Viewers outcome={outcome} onMove={move} onCommand={command} onSettled={settled} />
            <div className={styles.bar}>
              {isTogether && <Transport onCommand={command} />}
              <PlayOptions onCommand={command} />
              {layout === 'over' && <OpacitySlider />}
            </div>
            <ShownInTurn value={outcome}>{(shown) => <LayoutNote outcome={shown} />}</ShownInTurn>
          </div>
          {/* Curves over all strides take a moment in a long clip: contacts and pictures don't wait for them. */}
          <ShownInTurn value={outcome}>
            {(shown) => <SeriesPanel outcome={shown} onMove={move} />}
          </ShownInTurn>
        </div>
        <Drawings outcome={outcome} onMove={move} />
      </Panel>
    </div>
  );
}
