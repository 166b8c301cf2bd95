import { type KeyboardEvent, useMemo } from 'react';
import { SIDES } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { formatSeconds } from '../../format.ts';
import { frameAt } from '../../frameAt.ts';
import { useShownFrame } from '../../useShownFrame.ts';
import { setPlaying, useView } from '../../viewStore.ts';
import { seriesGroups } from '../series/seriesGroups.ts';
import { BodySeen } from './BodySeen.tsx';
import { Curve } from './Curve.tsx';
import { contactNote } from './contactNote.ts';
import { stancesIn } from './contacts.ts';
import styles from './EditTimeline.module.css';
import { Lane } from './Lane.tsx';
import { Overview } from './Overview.tsx';
import { Stretches } from './Stretches.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { isEditable, percent, ticksOf, timeUnder } from './timeWindow.ts';
import { useContactEdits } from './useContactEdits.ts';
import { useSpanEdits } from './useSpanEdits.ts';
import { useTimeWindow } from './useTimeWindow.ts';

interface EditTimelineProps {
  readonly slot: Slot;
  readonly trial: Trial;
  readonly onMove: (frame: number) => void;
}

/** A clip over time: its foot contacts, which can be put right here, and which part of it is measured. */
export function EditTimeline({ slot, trial, onMove }: EditTimelineProps) {
  const frame = useShownFrame(slot, trial);
  const seriesId = useView((state) => state.seriesId);
  const { timesS } = trial.track;
  const { time, zoomIn, zoomOut } = useTimeWindow(timesS[frame] ?? 0, timesS.at(-1) ?? 0);
  const move = (to: number): void => {
    setPlaying(null);
    onMove(to);
  };
  const contacts = useContactEdits({ slot, trial, frame, onMove });
  const spans = useSpanEdits(slot, trial, frame);
  const stances = useMemo(() => stancesIn(trial), [trial]);
  const group = useMemo(() => {
    const groups = seriesGroups([trial]);
    return groups.find(({ id }) => id === seriesId) ?? groups[0];
  }, [trial, seriesId]);
  const note = useMemo(() => contactNote(trial), [trial]);
  const inSight = contacts.contacts.filter(({ event: { timeS } }) => timeS >= time.low && timeS <= time.high);
  const { chosen } = contacts;
  const tabStop = chosen && inSight.includes(chosen) ? chosen : (inSight[0] ?? null);

  const obey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    // Letters that the player leaves free; A lies to the left of D.
    const type = shiftKey ? 'toeOff' : 'footStrike';
    const does: Readonly<Record<string, () => void>> = {
      a: () => contacts.add(type, 'left'),
      d: () => contacts.add(type, 'right'),
      b: () => spans.endPart('first'),
      e: () => spans.endPart('last'),
    };
    does[key.toLowerCase()]?.();
    return key.toLowerCase() in does;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups what lies on one axis
    <div
      role="group"
      aria-label={`Timeline of the ${slot} video`}
      className={styles.timeline}
      onKeyDown={(event) => {
        // A menu's keys come up here too, though it lies elsewhere on the page.
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (!isInside || !obey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TimelineTools
        label={`Put right in the ${slot} video`}
        contacts={contacts}
        spans={spans}
        timesS={timesS}
        zoomIn={zoomIn}
        zoomOut={zoomOut}
      />
      <div className={styles.axes}>
        <div className={styles.letters}>
          {SIDES.map((side) => (
            <SideMark key={side} side={side} />
          ))}
        </div>
        {/* From the keyboard the video is moved by the slider below and by the player's own keys. */}
        <div
          className={styles.plot}
          data-testid="plot"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            move(frameAt(timesS, timeUnder(event, event.currentTarget, time)));
          }}
          onPointerMove={(event) => {
            if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
            move(frameAt(timesS, timeUnder(event, event.currentTarget, time)));
          }}
        >
          {group && <Curve trial={trial} group={group} time={time} />}
          <div className={styles.lanes}>
            {SIDES.map((side) => (
              <Lane
                key={side}
                side={side}
                stances={stances}
                edits={contacts}
                tabStop={tabStop}
                timesS={timesS}
                time={time}
              />
            ))}
            <Stretches spans={spans} timesS={timesS} time={time} />
          </div>
          <BodySeen track={trial.track} time={time} />
          <div className={styles.ticks} aria-hidden>
            {ticksOf(time).map((timeS) => (
              <span key={timeS} style={{ left: percent(time, timeS) }}>
                {formatSeconds(timeS, timeS % 1 === 0 ? 0 : 2)}
              </span>
            ))}
          </div>
          <span className={styles.playhead} style={{ left: percent(time, timesS[frame] ?? 0) }} />
        </div>
        <Overview
          label={`Frame of the ${slot} video`}
          timesS={timesS}
          frame={frame}
          time={time}
          part={spans.part}
          lookedAt={trial.track.part}
          onMove={move}
          onPart={spans.setPart}
        />
      </div>
      <p role="status" className={styles.said}>
        {contacts.said} {note ?? (isEditable(time) ? '' : 'Show less, larger, to move foot contacts.')}
      </p>
    </div>
  );
}
