import { timeScale } from '../core/clip.ts';
import { shownRunner } from '../core/pose/shownRunner.ts';
import type { PoseTrack } from '../core/pose/track.ts';
import type { Look, Platform } from '../platform/platform.ts';
import { type ClipSlot, patchSlot, slotState } from './trials.ts';

/** The small picture of each clip. */
export interface Thumbnails {
  /** Before anything was found in the clip. */
  show(slot: ClipSlot, file: File): Promise<void>;
  /** Of the runner that was found in it, taken once. */
  showRunner(slot: ClipSlot): Promise<void>;
  clear(slot: ClipSlot): void;
}

export function createThumbnails({ thumbnail }: Pick<Platform, 'thumbnail'>): Thumbnails {
  /** What the picture of a slot was taken of. */
  const taken: Partial<Record<ClipSlot, { readonly file: File; readonly of: Float32Array }>> = {};

  async function showAt(slot: ClipSlot, file: File, look?: Look): Promise<void> {
    const picture = await thumbnail(file, look).catch(() => null);
    // A bad file may have been dropped meanwhile; this clip is still the one shown then.
    if (slotState(slot).file === file) put(slot, picture);
  }

  return {
    show: (slot, file) => showAt(slot, file),
    async showRunner(slot) {
      const { file, trial, reference } = slotState(slot);
      const track = trial?.track ?? reference?.track;
      if (!file || !track || (taken[slot]?.file === file && taken[slot].of === track.image)) return;
      taken[slot] = { file, of: track.image };
      await showAt(slot, file, runnerIn(slot, track));
    },
    clear(slot) {
      delete taken[slot];
      put(slot, null);
    },
  };
}

function runnerIn(slot: ClipSlot, track: PoseTrack): Look | undefined {
  const { clip } = slotState(slot);
  const box = shownRunner(track);
  return clip && box ? { box, fileTimeS: box.timeS / timeScale(clip) } : undefined;
}

function put(slot: ClipSlot, picture: Blob | null): void {
  const old = slotState(slot).thumbnailUrl;
  if (old) URL.revokeObjectURL(old);
  patchSlot(slot, { thumbnailUrl: picture ? URL.createObjectURL(picture) : null });
}
