import type { Problem } from '../../core/problem.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import type { BigFiles } from '../../platform/storage/bigFiles.ts';
import type { Actions } from '../actions.ts';
import { withRate } from '../retime.ts';
import { type ClipSlot, patchSlot, useTrials } from '../trials.ts';
import type { PoseStore } from './poseStore.ts';
import type { SlotTrials } from './slots.ts';

const TRACK_LOST: Problem = {
  code: 'track-lost',
  message: 'What was found in this clip can’t be read any more.',
  tip: 'Analyze it again; the numbers in the library and everything you decided are still there.',
};

/** Lays a stored trial into a slot as it was left, with its video where that is kept. */
export async function layTrial(
  slot: ClipSlot,
  { id, clip, video, pose, model = pose?.model, edits, isAnalyzing }: TrialRecord,
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
  // What is shown was found by one model, what goes on may be another's.
  const shown = isAnalyzing ? model : pose?.model;
  if (shown) useTrials.setState({ model: shown });
  slotTrials.name(clip, id);
  await actions.putBack(slot, {
    file,
    clipAsRead: clip,
    edits,
    track: found?.isWhole ? found.track : null,
    isAnalyzing,
  });
  if (pose && !found?.isWhole && !isAnalyzing) patchSlot(slot, { problem: TRACK_LOST });
}
