import type { ClipInfo } from '../../../core/clip.ts';
import type { MarkerChoice } from '../../../core/pelvis/markers.ts';
import type { PoseTrack } from '../../../core/pose/track.ts';
import { useEdits } from '../../../state/edits.ts';
import { type ClipSlot, useTrials } from '../../../state/trials.ts';

/** A clip in which markers can be pointed out. */
interface Markable {
  readonly clip: ClipInfo;
  /** null before the pose was found. */
  readonly track: PoseTrack | null;
  readonly markers: MarkerChoice | null;
}

/** The markers are on the back: null where the clip is known to show another side, and where there is no clip. */
export function useMarkable(slot: ClipSlot): Markable | null {
  const { clip, trial, reference } = useTrials((state) => state.slots[slot]);
  const edits = useEdits((state) => state[slot]);
  const view = trial?.view ?? edits.view ?? 'posterior';
  if (!clip || view !== 'posterior') return null;
  return { clip, track: trial?.track ?? reference?.track ?? null, markers: edits.markers ?? null };
}
