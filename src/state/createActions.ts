import type { Problem } from '../core/problem.ts';
import type { Platform } from '../platform/platform.ts';
import type { Actions } from './actions.ts';
import { createClipFiles } from './clipFiles.ts';
import { createEditActions } from './editActions.ts';
import { createPoseRuns } from './poseRuns.ts';
import { UNEXPECTED, VIDEO_MISSING } from './problems.ts';
import { createResults } from './results.ts';
import { createThumbnails } from './thumbnails.ts';
import { CLIP_SLOTS, type ClipSlot, patchSlot, slotState, useTrials } from './trials.ts';

/** Binds what a person can do to the platform that does it. One instance for the life of the page. */
export function createActions(platform: Platform): Actions {
  const results = createResults(platform);
  const thumbnails = createThumbnails(platform);
  const poseRuns = createPoseRuns(platform, results);
  return {
    ...createClipFiles(platform, poseRuns, results, thumbnails),
    ...createEditActions(poseRuns, results),
    showRunner: thumbnails.showRunner,
    cancel: poseRuns.cancel,
    writeVideo: platform.writeVideo,
    curveDifferences: platform.curveDifferences,
    prepareWorkers: platform.prepareWorkers,
    readTrack: platform.readTrack,

    async analyze() {
      const waiting = CLIP_SLOTS.filter((slot) => slotState(slot).status === 'ready');
      await Promise.all(waiting.map(poseRuns.start));
    },

    async analyzePart(slot) {
      if (slotState(slot).status === 'done') await poseRuns.start(slot);
    },

    setModel(model) {
      useTrials.setState({ model });
      // Results of another model are of another measurement: they are found anew when asked for.
      for (const slot of CLIP_SLOTS) {
        poseRuns.cancel(slot);
        if (slotState(slot).status === 'done') {
          void results.replace(slot, { status: 'ready', trial: null, reference: null });
        }
      }
    },

    dismissProblem(slot) {
      patchSlot(slot, { problem: null });
    },

    async openViewer(slot) {
      const { file } = slotState(slot);
      if (!file) return { ok: false, problem: missing(slot) };
      return platform.openViewer(file);
    },

    async openReel(slot) {
      const { file } = slotState(slot);
      if (!file) return { ok: false, problem: missing(slot) };
      return platform.openReel(file);
    },
  };
}

const missing = (slot: ClipSlot): Problem => (slotState(slot).clip ? VIDEO_MISSING : UNEXPECTED);
