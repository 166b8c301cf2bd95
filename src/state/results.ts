import { analyzeTrack } from '../core/analyze.ts';
import type { ClipInfo } from '../core/clip.ts';
import type { PoseTrack } from '../core/pose/track.ts';
import { ok, type Result } from '../core/problem.ts';
import { editsOf } from './edits.ts';
import { standingReference } from './standing.ts';
import { type ClipSlot, patchSlot, SLOTS, type Slot, type SlotState, slotState } from './trials.ts';

/** Runs the pure part: after new tracks and after every choice. */
export function compute(slot: ClipSlot, clip: ClipInfo, track: PoseTrack): void {
  const found = resultOf(slot, clip, track);
  if (found.ok) {
    const { problem } = slotState(slot);
    changeResult(slot, {
      clip,
      progress: null,
      status: 'done',
      // What is said of a bad file dropped meanwhile stays until it is dismissed.
      ...(problem?.code === NOBODY && { problem: null }),
      ...found.value,
    });
    return;
  }
  const { trial, reference } = slotState(slot);
  const shown = trial ?? reference;
  // A correction that leaves nobody to measure is said, and takes nothing away.
  if (shown?.track === track) patchSlot(slot, { problem: found.problem });
  else
    changeResult(slot, {
      clip,
      progress: null,
      status: 'ready',
      trial: null,
      reference: null,
      problem: found.problem,
    });
}

const NOBODY = 'no-person';

/** Runs the pure part of a trial again where it ran before. */
function computeAgain(slot: Slot): void {
  const { clip, trial } = slotState(slot);
  if (clip && trial) compute(slot, clip, trial.track);
}

/** For everything that brings a result or takes one away: when the standing reference changes, the trials follow at once. */
export function changeResult(slot: ClipSlot, patch: Partial<SlotState>): void {
  const { reference } = slotState('standing');
  patchSlot(slot, patch);
  if (slotState('standing').reference !== reference) SLOTS.forEach(computeAgain);
}

function resultOf(
  slot: ClipSlot,
  clip: ClipInfo,
  track: PoseTrack,
): Result<Partial<Pick<SlotState, 'trial' | 'reference'>>> {
  const edits = editsOf(slot);
  if (slot === 'standing') {
    const found = standingReference(clip, track, edits.markers);
    return found.ok ? ok({ reference: found.value }) : found;
  }
  const { reference: standing } = slotState('standing');
  const found = analyzeTrack(slot, clip, track, { ...edits, ...(standing && { standing }) });
  return found.ok ? ok({ trial: found.value }) : found;
}
