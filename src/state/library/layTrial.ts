import type { TrialRecord } from '../../core/session/trialRecord.ts';
import type { BigFiles } from '../../platform/storage/bigFiles.ts';
import type { Actions } from '../actions.ts';
import { withRate } from '../retime.ts';
import { type ClipSlot, useTrials } from '../trials.ts';
import type { PoseStore } from './poseStore.ts';
import type { SlotTrials } from './slots.ts';

/** Lays a stored trial into a slot as it was left, with its video where that is kept. */
export async function layTrial(
  slot: ClipSlot,
  { id, clip, video, pose, edits, isAnalyzing }: TrialRecord,
  to: {
    readonly files: BigFiles;
    readonly poses: PoseStore;
    readonly slotTrials: SlotTrials;
    readonly actions: Actions;
  },
): Promise<void> {
  const { files, poses, slotTrials, actions } = to;
  const kept = video.keptAs === null ? null : await files.read(video.keptAs);
  const file = kept && new File([kept], video.name, { type: video.type, lastModified: video.lastModifiedMs });
  const found = pose && (await poses.read(pose.key, withRate(clip, edits.captureFps)));
  if (file && pose) poses.noteFound(file, pose.key);
  if (pose) useTrials.setState({ model: pose.model });
  slotTrials.name(clip, id);
  await actions.putBack(slot, {
    file,
    clipAsRead: clip,
    edits,
    track: found?.isWhole ? found.track : null,
    isAnalyzing,
  });
}
