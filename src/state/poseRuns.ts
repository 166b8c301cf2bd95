import type { ClipInfo } from '../core/clip.ts';
import type { FrameSpan } from '../core/corrections/frameSpan.ts';
import type { Platform } from '../platform/platform.ts';
import { editsOf } from './edits.ts';
import { firstLooks } from './firstLooks.ts';
import { paceMeter } from './pace.ts';
import { UNEXPECTED, VIDEO_MISSING } from './problems.ts';
import type { Results } from './results.ts';
import { AT_REST, type ClipSlot, patchSlot, slotState, useTrials } from './trials.ts';

export interface PoseRuns {
  /** Finds the pose in a slot's clip, and what follows from it. Answers whether it came to its end. */
  start(slot: ClipSlot): Promise<boolean>;
  /** Stops that, if it is going on; the clip stays. */
  cancel(slot: ClipSlot): void;
}

/** The pose model at work: at most one run for each clip. */
export function createPoseRuns(platform: Platform, results: Results): PoseRuns {
  const running: Partial<Record<ClipSlot, AbortController>> = {};

  /** What becomes of the parts of a run. A clip that has a result keeps it until the next is there. */
  function onPart(
    slot: ClipSlot,
    clip: ClipInfo,
    part: FrameSpan | undefined,
    isGoingOn: () => boolean,
  ): PartListener {
    if (slot === 'standing' || slotState(slot).trial) return {};
    const frames = framesIn(clip, part);
    return {
      onPart: firstLooks(frames, async (track) => {
        const firstLook = await results.look(slot, clip, track, frames).catch(onlyLogged);
        if (firstLook && isGoingOn()) patchSlot(slot, { firstLook });
      }),
    };
  }

  return {
    async start(slot) {
      const { file, clip } = slotState(slot);
      if (!clip) return false;
      if (!file) {
        patchSlot(slot, { problem: VIDEO_MISSING });
        return false;
      }
      const { runner, trim } = editsOf(slot);
      const controller = new AbortController();
      running[slot] = controller;
      patchSlot(slot, { status: 'analyzing', problem: null, ...AT_REST });
      const pace = paceMeter();
      try {
        const tracked = await platform.trackPose(file, clip, {
          model: useTrials.getState().model,
          ...(runner && { runner }),
          ...(trim && { part: trim }),
          signal: controller.signal,
          ...onPart(
            slot,
            clip,
            trim,
            () => running[slot] === controller && slotState(slot).status === 'analyzing',
          ),
          onProgress: (progress) => {
            pace.hear(progress);
            if (!controller.signal.aborted) patchSlot(slot, { progress });
          },
        });
        if (controller.signal.aborted) return false;
        if (!tracked.ok) {
          patchSlot(slot, { status: restingStatus(slot), problem: tracked.problem, ...AT_REST });
          return false;
        }
        pace.end(framesIn(clip, trim));
        await results.show(slot, clip, tracked.value, controller.signal);
        return !controller.signal.aborted;
      } catch (error) {
        if (controller.signal.aborted) return false;
        console.error(error);
        patchSlot(slot, { status: restingStatus(slot), problem: UNEXPECTED, ...AT_REST });
        return false;
      } finally {
        if (running[slot] === controller) delete running[slot];
      }
    },

    cancel(slot) {
      running[slot]?.abort(new DOMException('Cancelled by the person.', 'AbortError'));
      delete running[slot];
      if (slotState(slot).status === 'analyzing') {
        patchSlot(slot, { status: restingStatus(slot), ...AT_REST });
      }
    },
  };
}

const framesIn = (clip: ClipInfo, part: FrameSpan | undefined): number =>
  part ? part.last - part.first + 1 : clip.frames;

type PartListener = Pick<Parameters<Platform['trackPose']>[2], 'onPart'>;

/** Without a first look there is still the whole one. */
function onlyLogged(error: unknown): null {
  console.warn(error);
  return null;
}

/** A run that ends without a result leaves the one that was there. */
function restingStatus(slot: ClipSlot): 'done' | 'ready' {
  const { trial, reference } = slotState(slot);
  return trial || reference ? 'done' : 'ready';
}
