import { useEffect, useSyncExternalStore } from 'react';
import type { Slot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import { count } from '../../format.ts';
import { SLOT_LABEL } from '../../words.ts';
import { StillsProgress } from './StillsProgress.tsx';
import type { Stills } from './stills.ts';

interface StillPainterProps {
  readonly slot: Slot;
  readonly stills: Stills;
  /** Of the clip. */
  readonly widthPx: number;
}

/** Holds a clip open as long as stills of it are in sight, draws them, and says how far it is and what went wrong. */
export function StillPainter({ slot, stills, widthPx }: StillPainterProps) {
  const { viewer, problem } = useFrameViewer(slot);
  const { done, total, failed } = useSyncExternalStore(stills.subscribe, stills.state);
  useEffect(() => (viewer ? stills.drawWith(viewer, widthPx) : undefined), [viewer, stills, widthPx]);
  if (problem) return <Alert tone="notice" about={SLOT_LABEL[slot]} {...problem} />;
  return (
    <>
      {failed > 0 && (
        <Alert
          tone="notice"
          about={SLOT_LABEL[slot]}
          message={`${count(failed, 'still')} could not be drawn: the video can’t be read there.`}
          tip="The numbers are not affected. Save the video anew as MP4 to see them."
        />
      )}
      {viewer && done < total && <StillsProgress slot={slot} done={done} total={total} />}
    </>
  );
}
