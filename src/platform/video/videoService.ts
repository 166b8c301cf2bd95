import { ok, type Result } from '../../core/problem.ts';
import { live } from '../workers/lifeline.ts';
import { imageOf } from './framePixels.ts';
import { openClip } from './openClip.ts';
import { openTable } from './openTable.ts';
import { PictureSource } from './pictureSource.ts';
import { unreadable } from './problems.ts';
import { thumbnail } from './thumbnail.ts';

/** A clip that is open for looking at single frames. */
export interface OpenPictures {
  /** Names it among those of this service. */
  readonly number: number;
  /** File time of every frame, seconds from the first. */
  readonly fileTimesS: Float64Array;
}

interface Looking {
  readonly pictures: PictureSource;
  readonly dispose: () => void;
  /** Counts the pictures asked for: each gives up those before it. */
  latest: number;
}

/** Reads videos for the page. It runs in a worker: decoding and turning pictures would hold up whoever uses the page. */
export function videoService() {
  const open = new Map<number, Looking>();
  let last = 0;
  return {
    live,
    openClip,
    thumbnail,

    async openPictures(file: File): Promise<Result<OpenPictures>> {
      const opened = await openTable(file);
      if (!opened.ok) return opened;
      const { input, track, table } = opened.value;
      try {
        const sizePx = [await track.getDisplayWidth(), await track.getDisplayHeight()] as const;
        const pictures = new PictureSource(track, table, ...sizePx);
        last += 1;
        open.set(last, {
          pictures,
          dispose: () => {
            pictures.dispose();
            input.dispose();
          },
          latest: 0,
        });
        const { timestampsS } = table;
        return ok({
          number: last,
          fileTimesS: timestampsS.map((timestampS) => timestampS - timestampsS[0]!),
        });
      } catch (error) {
        input.dispose();
        console.warn(error);
        return unreadable(file.name);
      }
    },

    /** Null when a later call overtook this one, or the clip was closed; see `FrameViewer.draw`. */
    async picture(number: number, index: number, shownWidthPx: number): Promise<ImageBitmap | null> {
      const looking = open.get(number);
      if (!looking) return null;
      looking.latest += 1;
      const ticket = looking.latest;
      const wanted = (): boolean => ticket === looking.latest && open.has(number);
      const picture = await looking.pictures.get(index, shownWidthPx, wanted);
      return picture && wanted() ? createImageBitmap(imageOf(picture)) : null;
    },

    async closePictures(number: number): Promise<void> {
      open.get(number)?.dispose();
      open.delete(number);
    },
  };
}

export type VideoService = ReturnType<typeof videoService>;
