import { type ClipInfo, timeScale } from '../core/clip.ts';
import { firstLook } from '../core/firstLook.ts';
import type { PoseTrack } from '../core/pose/track.ts';
import { ok, type Result } from '../core/problem.ts';
import type { Platform } from '../platform/platform.ts';
import { clipOf } from './captureRate.ts';
import { editsOf } from './edits.ts';
import { UNEXPECTED } from './problems.ts';
import { retime } from './retime.ts';
import { standingReference } from './standing.ts';
import {
  AT_REST,
  type ClipSlot,
  type FirstLook,
  patchSlot,
  SLOTS,
  type Slot,
  type SlotState,
  slotState,
} from './trials.ts';

/** What follows from poses and choices. Each promise ends when that is shown, or when something newer is. */
export interface Results {
  /** From a pose that the model found in a clip; not wanted any more once the signal is aborted. */
  show(slot: ClipSlot, clip: ClipInfo, track: PoseTrack, signal?: AbortSignal): Promise<void>;
  /**
   * What the clip's first frames say already, with the person's view and level; what a hand put right in single frames
   * counts in the result. null: nothing yet.
   *
   * @param frames that are analysed in the end
   */
  look(slot: Slot, clip: ClipInfo, track: PoseTrack, frames: number): Promise<FirstLook | null>;
  /** From the pose that is there and what the person decided by now. */
  refresh(slot: ClipSlot): Promise<void>;
  /** Another clip or none: what is still being computed for the slot is of no use. */
  replace(slot: ClipSlot, patch: Partial<SlotState>): Promise<void>;
}

interface Found {
  readonly clip: ClipInfo;
  readonly track: PoseTrack;
  readonly signal: AbortSignal | undefined;
}

/** A new pose, or (null) the one that is there. */
type Request = Found | null;

/**
 * The pure part runs beside the page, once at a time for each clip, and always with the newest choices: of what is asked
 * for meanwhile one run is made, and no result takes the place of a newer one.
 */
export function createResults({ analyzeTrack }: Pick<Platform, 'analyzeTrack'>): Results {
  const waiting: Partial<Record<ClipSlot, Request>> = {};
  const working: Partial<Record<ClipSlot, Promise<void>>> = {};
  const replaced: Record<ClipSlot, number> = { before: 0, after: 0, standing: 0 };

  function ask(slot: ClipSlot, request: Request): Promise<void> {
    // A new pose takes in every choice as well.
    waiting[slot] = request ?? waiting[slot] ?? null;
    const { trial } = slotState(slot);
    if (trial) patchSlot(slot, { isBehind: true });
    working[slot] ??= work(slot);
    return working[slot];
  }

  async function work(slot: ClipSlot): Promise<void> {
    while (waiting[slot] !== undefined) {
      const request = waiting[slot];
      delete waiting[slot];
      await answer(slot, request);
    }
    delete working[slot];
    if (slotState(slot).isBehind) patchSlot(slot, { isBehind: false });
  }

  async function answer(slot: ClipSlot, request: Request): Promise<void> {
    const base = request ?? shownPose(slot);
    if (!base) return;
    const clip = clipOf(slot, base.clip, editsOf(slot));
    const track = retime(base.track, base.clip, clip);
    const age = replaced[slot];
    const found = await resultOf(slot, clip, track);
    if (replaced[slot] !== age || request?.signal?.aborted) return;
    const { problem, status } = slotState(slot);
    if (!found.ok) {
      // A correction that leaves nobody to measure is said, and takes nothing away.
      await change(slot, {
        problem: found.problem,
        ...(request && { ...AT_REST, clip, status: 'ready', trial: null, reference: null }),
      });
      return;
    }
    await change(slot, {
      clip,
      isBehind: waiting[slot] !== undefined,
      // The model may be at work anew.
      ...((request || status !== 'analyzing') && { ...AT_REST, status: 'done' }),
      // What is said of a bad file dropped meanwhile stays until it is dismissed.
      ...(problem?.code === NOBODY && { problem: null }),
      ...found.value,
    });
  }

  async function resultOf(
    slot: ClipSlot,
    clip: ClipInfo,
    track: PoseTrack,
  ): Promise<Result<Partial<Pick<SlotState, 'trial' | 'reference'>>>> {
    const edits = editsOf(slot);
    if (slot === 'standing') {
      const found = standingReference(clip, track, edits.markers);
      return found.ok ? ok({ reference: found.value }) : found;
    }
    const { reference: standing } = slotState('standing');
    try {
      const found = await analyzeTrack(slot, clip, track, { ...edits, ...(standing && { standing }) });
      if (!found.ok) return found;
      // Drawn meanwhile.
      const { annotations = [] } = editsOf(slot);
      return ok({ trial: { ...found.value, annotations } });
    } catch (error) {
      console.error(error);
      return { ok: false, problem: UNEXPECTED };
    }
  }

  /** When the standing reference changes, the trials follow at once. */
  async function change(slot: ClipSlot, patch: Partial<SlotState>): Promise<void> {
    const { reference } = slotState('standing');
    patchSlot(slot, patch);
    if (slotState('standing').reference === reference) return;
    // Also one that is being computed without it just now.
    const affected = SLOTS.filter((other) => slotState(other).trial || working[other]);
    await Promise.all(affected.map((other) => ask(other, null)));
  }

  return {
    show: (slot, clip, track, signal) => ask(slot, { clip, track, signal }),
    async look(slot, clip, track, frames) {
      const edits = editsOf(slot);
      const now = clipOf(slot, clip, edits);
      const timed = retime(track, clip, now);
      const { view, camera } = edits;
      const found = await analyzeTrack(slot, now, timed, {
        ...(view && { view }),
        ...(camera && { camera }),
      });
      const trial = found.ok ? firstLook(found.value) : null;
      return trial && { trial, ofS: (now.fileDurationS * timeScale(now) * frames) / now.frames };
    },
    refresh: (slot) => ask(slot, null),
    replace(slot, patch) {
      replaced[slot]++;
      delete waiting[slot];
      return change(slot, { isBehind: false, ...patch });
    },
  };
}

const NOBODY = 'no-person';

function shownPose(slot: ClipSlot): Pick<Found, 'clip' | 'track'> | null {
  const { clip, trial, reference } = slotState(slot);
  const track = trial?.track ?? reference?.track;
  return clip && track ? { clip, track } : null;
}
