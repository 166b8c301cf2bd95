import type { Platform } from '../platform/platform.ts';
import { UNEXPECTED } from './problems.ts';
import { compute } from './results.ts';
import { retime } from './retime.ts';
import { type ClipSlot, patchSlot, slotState, useTrials } from './trials.ts';

export interface PoseRuns {
  /** Finds the pose in a slot's clip, and what follows from it. */
  start(slot: ClipSlot): Promise<void>;
  /** Stops that, if it is going on; the clip stays. */
  cancel(slot: ClipSlot): void;
}

/** The pose model at work: at most one run for each clip. */
export function createPoseRuns(platform: Platform): PoseRuns {
  const running: Partial<Record<ClipSlot, AbortController>> = {};

  return {
    async start(slot) {
      const { file, clip } = slotState(slot);
      if (!file || !clip) return;
      const controller = new AbortController();
      running[slot] = controller;
      patchSlot(slot, { status: 'analyzing', problem: null, progress: null });
      try {
        const tracked = await platform.trackPose(file, clip, {
          model: useTrials.getState().model,
          signal: controller.signal,
          onProgress: (progress) => {
            if (!controller.signal.aborted) patchSlot(slot, { progress });
          },
        });
        if (controller.signal.aborted) return;
        if (!tracked.ok) {
          patchSlot(slot, { status: 'ready', problem: tracked.problem, progress: null });
          return;
        }
        // The person may have set the camera's rate while the model ran.
        const clipNow = slotState(slot).clip ?? clip;
        compute(slot, clipNow, retime(tracked.value, clip, clipNow));
      } catch (error) {
        if (controller.signal.aborted) return;
        console.error(error);
        patchSlot(slot, { status: 'ready', problem: UNEXPECTED, progress: null });
      } finally {
        if (running[slot] === controller) delete running[slot];
      }
    },

    cancel(slot) {
      running[slot]?.abort(new DOMException('Cancelled by the person.', 'AbortError'));
      delete running[slot];
      if (slotState(slot).status === 'analyzing') patchSlot(slot, { status: 'ready', progress: null });
    },
  };
}
