import { timeScale } from '../core/clip.ts';
import { shownRunner } from '../core/pose/shownRunner.ts';
import type { PoseTrack } from '../core/pose/track.ts';
import type { Look, Platform } from '../platform/platform.ts';
import { type ClipSlot, patchSlot, slotState } from './trials.ts';

/** The small picture of each clip. */
export interface Thumbnails {
  /** @param track what was found in the clip: it tells where the runner is seen */
  show(slot: ClipSlot, file: File, track?: PoseTrack | null): Promise<void>;
  /** In place of the one that was taken before anything was found. */
  findRunner(slot: ClipSlot, track: PoseTrack): Promise<void>;
  clear(slot: ClipSlot): void;
}

export function createThumbnails({ thumbnail }: Pick<Platform, 'thumbnail'>): Thumbnails {
  async function showAt(slot: ClipSlot, file: File, look?: Look): Promise<void> {
    const picture = await thumbnail(file, look).catch(() => null);
    // A bad file may have been dropped meanwhile; this clip is still the one shown then.
    if (slotState(slot).file === file) put(slot, picture);
  }

  return {
    show: (slot, file, track) => showAt(slot, file, track ? runnerIn(slot, track) : undefined),
    async findRunner(slot, track) {
      const { file } = slotState(slot);
      const look = runnerIn(slot, track);
      if (file && look) await showAt(slot, file, look);
    },
    clear: (slot) => put(slot, null),
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
