import { VideoSampleSink } from 'mediabunny';
import { openVideo } from './openVideo.ts';

const LONG_SIDE_PX = 480;
const JPEG_QUALITY = 0.8;

/** A small upright JPEG of a frame about a third into the clip; null where none can be decoded. */
export async function thumbnail(file: Blob): Promise<Blob | null> {
  try {
    const { input, track } = await openVideo(file);
    try {
      const firstS = Math.max(0, await track.getFirstTimestamp());
      const endS = (await track.getDurationFromMetadata()) ?? firstS;
      const samples = new VideoSampleSink(track);
      using sample =
        (await samples.getSample(firstS + (endS - firstS) / 3)) ?? (await samples.getSample(firstS));
      if (!sample) return null;
      const scale = Math.min(1, LONG_SIDE_PX / Math.max(sample.displayWidth, sample.displayHeight));
      const widthPx = Math.round(sample.displayWidth * scale);
      const heightPx = Math.round(sample.displayHeight * scale);
      const canvas = new OffscreenCanvas(widthPx, heightPx);
      const context = canvas.getContext('2d');
      if (!context) return null;
      sample.draw(context, 0, 0, widthPx, heightPx);
      return await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
    } finally {
      input.dispose();
    }
  } catch (error) {
    console.warn(error);
    return null;
  }
}
