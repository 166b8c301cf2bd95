import { useRef, useState } from 'react';
import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import type { Interval } from '../../../core/trial.ts';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import { frameAt } from '../../frameAt.ts';
import { type PartEnd, wholeClip, withPartEnd } from './measuredPart.ts';
import styles from './PartHandle.module.css';
import { percent } from './timeWindow.ts';
import { useAlongAxis } from './useAlongAxis.ts';

interface PartHandleProps {
  readonly end: PartEnd;
  readonly part: FrameSpan;
  readonly timesS: Float64Array;
  readonly time: Interval;
  /** The video follows the handle. */
  readonly onShow: (frame: number) => void;
  /** null: the whole clip. */
  readonly onChange: (part: FrameSpan | null) => void;
}

const STEP = 1;
const BIG_STEP = 5;
const LABEL: Readonly<Record<PartEnd, string>> = {
  first: 'Start of the measured part',
  last: 'End of the measured part',
};

/** One end of the part that is measured, on an axis over the whole clip. */
export function PartHandle({ end, part, timesS, time, onShow, onChange }: PartHandleProps) {
  const [draft, setDraft] = useState<FrameSpan | null>(null);
  // Read by the release that follows a move at once, before anything is drawn again.
  const latest = useRef<FrameSpan | null>(null);
  const frame = (draft ?? part)[end];
  const timeS = timesS[frame] ?? 0;

  const moveTo = (to: number): void => {
    const next = withPartEnd(part, end, to, timesS) ?? wholeClip(timesS);
    latest.current = next;
    setDraft(next);
    onShow(next[end]);
  };
  const giveUp = (): void => {
    latest.current = null;
    setDraft(null);
  };
  const commit = (): void => {
    const next = latest.current;
    giveUp();
    if (next && next[end] !== part[end]) onChange(withPartEnd(part, end, next[end], timesS));
  };
  const { letGo, ...pointer } = useAlongAxis({
    secondsPerPx: (element) =>
      (time.high - time.low) / (element.parentElement?.getBoundingClientRect().width ?? 1),
    onPress: () => onShow(frame),
    onDrag: (byS) => moveTo(frameAt(timesS, (timesS[part[end]] ?? 0) + byS)),
    onRelease: commit,
    onGiveUp: giveUp,
  });

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={LABEL[end]}
      aria-valuemin={1}
      aria-valuemax={timesS.length}
      aria-valuenow={frame + 1}
      aria-valuetext={formatSeconds(timeS)}
      title={`${LABEL[end]}: ${formatSeconds(timeS)}`}
      className={cx(styles.handle, styles[end])}
      style={{ left: percent(time, timeS) }}
      {...pointer}
      onKeyDown={(event) => {
        const by = event.shiftKey ? BIG_STEP : STEP;
        if (event.key === 'ArrowLeft') moveTo(frame - by);
        else if (event.key === 'ArrowRight') moveTo(frame + by);
        else if (event.key === 'Escape') {
          letGo();
          giveUp();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onKeyUp={commit}
      onBlur={commit}
    />
  );
}
