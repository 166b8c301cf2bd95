import { timeScale } from '../core/clip.ts';
import { runnerTimeS } from '../core/pose/runnerTime.ts';
import type { PoseTrack } from '../core/pose/track.ts';
import type { Platform } from '../platform/platform.ts';
import { type ClipSlot, patchSlot, slotState } from './trials.ts';

/** The small picture of each clip. */
export interface Thumbnails {
  /** @param track what was found in the clip: it tells where the runner is seen */
  show(slot: ClipSlot, file: File, track?: PoseTrack | null): Promise<void>;
  /** Where the one that is shown, taken before anything was found, shows nobody. */
  findRunner(slot: ClipSlot, track: PoseTrack): Promise<void>;
  clear(slot: ClipSlot): void;
}

export function createThumbnails({ thumbnail }: Pick<Platform, 'thumbnail'>): Thumbnails {
  async function showAt(slot: ClipSlot, file: File, fileTimeS?: number): Promise<void> {
    const picture = await thumbnail(file, fileTimeS).catch(() => null);
    // A bad file may have been dropped meanwhile; this clip is still the one shown then.
    if (slotState(slot).file === file) put(slot, picture);
  }

  return {
    show: (slot, file, track) => showAt(slot, file, (track && runnerFileTimeS(slot, track)) ?? undefined),
    async findRunner(slot, track) {
      const { file } = slotState(slot);
      const fileTimeS = runnerFileTimeS(slot, track);
      if (file && fileTimeS !== null) await showAt(slot, file, fileTimeS);
    },
    clear: (slot) => put(slot, null),
  };
}

/** Seconds of the file. */
function runnerFileTimeS(slot: ClipSlot, track: PoseTrack): number | null {
  const { clip } = slotState(slot);
  const timeS = clip && runnerTimeS(track);
  return clip && timeS !== null ? timeS / timeScale(clip) : null;
}

function put(slot: ClipSlot, picture: Blob | null): void {
  const old = slotState(slot).thumbnailUrl;
  if (old) URL.revokeObjectURL(old);
  patchSlot(slot, { thumbnailUrl: picture ? URL.createObjectURL(picture) : null });
}
