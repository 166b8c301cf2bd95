import type { ClipInfo } from '../core/clip.ts';
import type { Platform } from '../platform/platform.ts';
import type { Actions } from './actions.ts';
import { forgetEdits, restoreEdits } from './edits.ts';
import type { PoseRuns } from './poseRuns.ts';
import { UNEXPECTED } from './problems.ts';
import type { Results } from './results.ts';
import { withRate } from './retime.ts';
import { fetchSample } from './sample.ts';
import type { Thumbnails } from './thumbnails.ts';
import { type ClipSlot, EMPTY_SLOT, patchSlot, SLOTS, slotState, useTrials } from './trials.ts';

/** Clips come and go. */
export function createClipFiles(
  platform: Platform,
  poseRuns: PoseRuns,
  results: Results,
  thumbnails: Thumbnails,
): Pick<Actions, 'loadFile' | 'loadSample' | 'removeClip' | 'putBack' | 'giveFile'> {
  /** Only the newest file dropped on a slot may fill it. */
  const newest: Partial<Record<ClipSlot, File>> = {};

  async function loadFile(slot: ClipSlot, file: File): Promise<void> {
    newest[slot] = file;
    const before = slotState(slot);
    if (before.status === 'empty') patchSlot(slot, { status: 'reading', problem: null });
    const opened = await platform.openClip(file).catch((error: unknown) => {
      console.error(error);
      return { ok: false, problem: UNEXPECTED } as const;
    });
    if (newest[slot] !== file) return;
    if (!opened.ok) {
      const { status, clip } = slotState(slot);
      patchSlot(slot, { status: status === 'reading' && !clip ? 'empty' : status, problem: opened.problem });
      return;
    }
    // A file that can be used replaces what was there, a running analysis included.
    poseRuns.cancel(slot);
    thumbnails.clear(slot);
    forgetEdits(slot);
    void results.replace(slot, {
      ...EMPTY_SLOT,
      status: 'ready',
      file,
      clip: opened.value,
      clipAsRead: opened.value,
    });
    await analyzeIfKnown(slot, file, opened.value);
    if (!hasFound(slot)) await thumbnails.show(slot, file);
  }

  /** What takes no time need not be asked for. */
  async function analyzeIfKnown(slot: ClipSlot, file: File, clip: ClipInfo): Promise<void> {
    const { model } = useTrials.getState();
    const isKnown = await platform.knowsPose(file, clip, { model }).catch(() => false);
    void (isKnown ? platform.prepareWorkers() : platform.preparePose(model));
    const now = slotState(slot);
    if (isKnown && now.file === file && now.status === 'ready') await poseRuns.start(slot);
  }

  function emptied(slot: ClipSlot): void {
    poseRuns.cancel(slot);
    delete newest[slot];
    thumbnails.clear(slot);
    forgetEdits(slot);
  }

  return {
    loadFile,

    async loadSample() {
      await Promise.all(
        SLOTS.map(async (slot) => {
          const there = newest[slot];
          const sample = await fetchSample(slot);
          // A clip that was chosen while the sample was on its way is worth more than the sample.
          if (newest[slot] !== there) return;
          if (sample.ok) await loadFile(slot, sample.value);
          else patchSlot(slot, { problem: sample.problem });
        }),
      );
    },

    async removeClip(slot) {
      emptied(slot);
      await results.replace(slot, EMPTY_SLOT);
    },

    async putBack(slot, { file, clipAsRead, edits, track, isAnalyzing }) {
      emptied(slot);
      restoreEdits(slot, edits);
      const clip = withRate(clipAsRead, edits.captureFps);
      // What was found needs no analysis: nobody is asked for one while it is computed from.
      void results.replace(slot, {
        ...EMPTY_SLOT,
        status: track ? 'reading' : 'ready',
        file,
        clip,
        clipAsRead,
      });
      if (track) await results.show(slot, clip, track);
      if (!file) return;
      if (isAnalyzing) void poseRuns.start(slot);
      if (!hasFound(slot)) void thumbnails.show(slot, file);
    },

    async giveFile(slot, file) {
      patchSlot(slot, { file, problem: null });
      if (!hasFound(slot)) await thumbnails.show(slot, file);
    },
  };
}

function hasFound(slot: ClipSlot): boolean {
  const { trial, reference } = slotState(slot);
  return (trial ?? reference) !== null;
}
