import type { ClipInfo } from '../core/clip.ts';
import type { ClipEdits } from '../core/session/clipEdits.ts';
import { withRate } from './retime.ts';
import { type ClipSlot, slotState } from './trials.ts';

/** The clip as the edits would have it; the same object where its rate stays. */
export function clipOf(slot: ClipSlot, clip: ClipInfo, { captureFps }: ClipEdits): ClipInfo {
  const timed = withRate(slotState(slot).clipAsRead ?? clip, captureFps);
  return timed.captureFps === clip.captureFps ? clip : timed;
}
