import { compareTrials } from '../../core/compare.ts';
import { type OwnLimits, ownLimits } from '../../core/ownMdc/pair.ts';
import { withOwnLimits } from '../../core/ownMdc/withOwnLimits.ts';
import { type KeptChanges, keptChanges, keptResults } from '../../core/session/keptResults.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import { RECORD_VERSION } from '../../core/session/version.ts';
import { contentHash } from '../../platform/storage/contentHash.ts';
import { editsOf } from '../edits.ts';
import { useOwnPairs } from '../ownPairs.ts';
import { type ClipSlot, slotState, useTrials } from '../trials.ts';
import type { PoseStore } from './poseStore.ts';

/** Versions of the code, kept with what it found. */
export interface CodeVersions {
  readonly pose: string;
  readonly analysis: string;
}

/**
 * The trial in a slot as a record, from what is on the page now and what was saved of it before. null for an empty
 * slot.
 *
 * @throws {DOMException} where the video was moved or changed since it was chosen and can't be read
 */
export async function trialInSlot(
  slot: ClipSlot,
  id: string,
  sessionId: string,
  before: TrialRecord | undefined,
  poses: PoseStore,
  code: CodeVersions,
): Promise<TrialRecord | null> {
  const { file, clipAsRead, status, trial, reference } = slotState(slot);
  const edits = editsOf(slot);
  if (!clipAsRead) return null;
  const track = trial?.track ?? reference?.track;
  const video = before?.video ?? (file && (await videoOf(file)));
  if (!video) return null;
  const key = file && poses.foundIn(file);
  return {
    version: RECORD_VERSION,
    id,
    revision: before?.revision ?? 0,
    changed: before?.changed ?? 0,
    sessionId,
    clip: clipAsRead,
    video,
    // What was found stays until something else is: another model that was only chosen has found nothing yet.
    pose: track && key ? { key, model: track.model } : (before?.pose ?? null),
    isAnalyzing: status === 'analyzing',
    ...(status === 'analyzing' && { model: useTrials.getState().model }),
    edits: edits as TrialRecord['edits'],
    results: trial
      ? { code: code.analysis, kept: plain(keptResults(withOwnLimits(trial, ownLimitsNow()))) }
      : (before?.results ?? null),
  };
}

const videoOf = async (file: File): Promise<TrialRecord['video']> => ({
  name: file.name,
  type: file.type,
  sizeBytes: file.size,
  lastModifiedMs: file.lastModified,
  contentHash: await contentHash(file),
  keptAs: null,
});

const ownLimitsNow = (): OwnLimits => ownLimits(useOwnPairs.getState().pairs);

/** What changed between the trials on the page; null without two. */
export function changesOnPage(): KeptChanges | null {
  const { trial: before } = slotState('before');
  const { trial: after } = slotState('after');
  return before && after && plain(keptChanges(compareTrials(before, after, ownLimitsNow())));
}

/** NaN, which no schema takes, becomes null, as in every file. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Whether two records say the same, apart from how often they were saved. */
export function saysSame<R extends { readonly revision: number; readonly changed: number }>(
  a: R,
  b: R | null | undefined,
): boolean {
  const words = (record: R): string => JSON.stringify({ ...record, revision: 0, changed: 0 });
  return !!b && words(a) === words(b);
}
