import { VideoSampleSink } from 'mediabunny';
import { FramePixels, imageOf, uprightPixels } from './framePixels.ts';
import { openVideo } from './openVideo.ts';
import type { Pixels } from './pixels.ts';

const LONG_SIDE_PX = 480;
const JPEG_QUALITY = 0.8;

/** See `Platform`; null where no frame can be decoded. */
export async function thumbnail(file: Blob, fileTimeS?: number): Promise<Blob | null> {
  try {
    const { input, track } = await openVideo(file);
    try {
      const firstS = Math.max(0, await track.getFirstTimestamp());
      const endS = (await track.getDurationFromMetadata()) ?? firstS;
      const samples = new VideoSampleSink(track);
      using sample =
        (await samples.getSample(firstS + (fileTimeS ?? (endS - firstS) / 3))) ??
        (await samples.getSample(firstS));
      // Halved first, which leaves out no pixel; down to less than twice the size there is little left to do.
      return sample && (await jpegOf(uprightPixels(await new FramePixels().read(sample), 2 * LONG_SIDE_PX)));
    } finally {
      input.dispose();
    }
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function jpegOf(pixels: Pixels): Promise<Blob> {
  const scale = Math.min(1, LONG_SIDE_PX / Math.max(pixels.widthPx, pixels.heightPx));
  const [widthPx, heightPx] = [Math.round(pixels.widthPx * scale), Math.round(pixels.heightPx * scale)];
  const picture = await createImageBitmap(imageOf(pixels));
  // Kept in memory: it is read back at once.
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, widthPx, heightPx);
  picture.close();
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
