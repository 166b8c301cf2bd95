import type { PoseTrack } from '../../core/pose/track.ts';
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

/** A stored trial with what lies in files of its own. */
export interface ReadTrial {
  readonly record: TrialRecord;
  /** Its video, where that is kept. */
  readonly file: File | null;
  /** null: none was found, or it can't be read any more. */
  readonly track: PoseTrack | null;
}

/** Reads what is needed to lay a trial into a slot. */
export async function readTrial(record: TrialRecord, files: BigFiles, poses: PoseStore): Promise<ReadTrial> {
  const { clip, video, pose, edits } = record;
  const [kept, found] = await Promise.all([
    video.keptAs === null ? null : files.read(video.keptAs),
    pose && poses.read(pose.key, withRate(clip, edits.captureFps)),
  ]);
  const file = kept && new File([kept], video.name, { type: video.type, lastModified: video.lastModifiedMs });
  if (file && pose) poses.noteFound(file, pose.key);
  return { record, file, track: found?.isWhole ? found.track : null };
}

/** Lays a trial into a slot as it was left. */
export async function layTrial(
  slot: ClipSlot,
  { record: { id, clip, pose, model = pose?.model, edits, isAnalyzing }, file, track }: ReadTrial,
  slotTrials: SlotTrials,
  actions: Actions,
): Promise<void> {
  // What is shown was found by one model, what goes on may be another's.
  const shown = isAnalyzing ? model : pose?.model;
  if (shown) useTrials.setState({ model: shown });
  slotTrials.name(clip, id);
  await actions.putBack(slot, { file, clipAsRead: clip, edits, track, isAnalyzing });
  if (pose && !track && !isAnalyzing) patchSlot(slot, { problem: TRACK_LOST });
}
