import { VideoSampleSink } from 'mediabunny';
import type { RunnerBox } from '../../core/pose/runnerBox.ts';
import type { Look } from '../platform.ts';
import { FramePixels, imageOf, uprightPixels } from './framePixels.ts';
import { openVideo } from './openVideo.ts';
import type { Pixels } from './pixels.ts';

const LONG_SIDE_PX = 480;
const JPEG_QUALITY = 0.8;
/** Width over height of what is shown of a runner. */
const ASPECT = 3 / 4;
/** The landmarks end at the ears and the toes. */
const MARGIN = 1.3;

/** Part of a picture, pixels from its upper left corner. */
interface Cut {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** See `Platform`; null where no frame can be decoded. */
export async function thumbnail(file: Blob, look?: Look): Promise<Blob | null> {
  try {
    const { input, track } = await openVideo(file);
    try {
      const firstS = Math.max(0, await track.getFirstTimestamp());
      const endS = (await track.getDurationFromMetadata()) ?? firstS;
      const samples = new VideoSampleSink(track);
      using sample =
        (await samples.getSample(firstS + (look?.fileTimeS ?? (endS - firstS) / 3))) ??
        (await samples.getSample(firstS));
      if (!sample) return null;
      const raw = await new FramePixels().read(sample);
      // Halved first, which leaves out no pixel; down to less than twice the size there is little left to do. Of a runner
      // all pixels are kept, who may be small.
      const pixels = uprightPixels(raw, look ? undefined : 2 * LONG_SIDE_PX);
      return await jpegOf(pixels, look ? around(look.box, pixels) : all(pixels));
    } finally {
      input.dispose();
    }
  } catch (error) {
    console.warn(error);
    return null;
  }
}

const all = ({ widthPx, heightPx }: Pixels): Cut => ({ x: 0, y: 0, widthPx, heightPx });

/** The runner from head to foot, as near as the picture's edges let it be to the shape that is shown. */
function around(box: RunnerBox, { widthPx, heightPx }: Pixels): Cut {
  const [bodyWidthPx, bodyHeightPx] = [(box.right - box.left) * widthPx, (box.bottom - box.top) * heightPx];
  const wantedPx = MARGIN * Math.max(bodyHeightPx, bodyWidthPx / ASPECT);
  const cutWidthPx = Math.min(widthPx, wantedPx * ASPECT);
  const cutHeightPx = Math.min(heightPx, wantedPx);
  const from = (middle: number, size: number, whole: number) =>
    Math.max(0, Math.min(whole - size, middle * whole - size / 2));
  return {
    x: from((box.left + box.right) / 2, cutWidthPx, widthPx),
    y: from((box.top + box.bottom) / 2, cutHeightPx, heightPx),
    widthPx: cutWidthPx,
    heightPx: cutHeightPx,
  };
}

async function jpegOf(pixels: Pixels, cut: Cut): Promise<Blob> {
  const scale = Math.min(1, LONG_SIDE_PX / Math.max(cut.widthPx, cut.heightPx));
  const [widthPx, heightPx] = [Math.round(cut.widthPx * scale), Math.round(cut.heightPx * scale)];
  const picture = await createImageBitmap(imageOf(pixels));
  // Kept in memory: it is read back at once.
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, cut.x, cut.y, cut.widthPx, cut.heightPx, 0, 0, widthPx, heightPx);
  picture.close();
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
