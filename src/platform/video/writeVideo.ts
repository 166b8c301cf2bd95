import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import { failed, ok, type Result } from '../../core/problem.ts';
import type { VideoFile, VideoPlan } from '../platform.ts';

/** What plays everywhere first; WebM where this browser can't make an MP4. */
const MP4_CODECS: VideoCodec[] = ['avc', 'hevc', 'av1'];
const WEBM_CODECS: VideoCodec[] = ['vp9', 'vp8'];

/**
 * Makes a video from pictures that are drawn one after the other. Aborting rejects with the signal's reason and leaves
 * nothing behind. Encoders take even sizes only: an odd one loses its last row.
 */
export async function writeVideo(
  { widthPx, heightPx, timesS, endS, draw }: VideoPlan,
  { signal, onFrame }: { signal: AbortSignal; onFrame: (done: number) => void },
): Promise<Result<VideoFile>> {
  const size = { width: even(widthPx), height: even(heightPx) };
  const mp4 = await getFirstEncodableVideoCodec(MP4_CODECS, size);
  const codec = mp4 ?? (await getFirstEncodableVideoCodec(WEBM_CODECS, size));
  if (!codec) {
    return failed(
      'no-encoder',
      'This browser can’t make a video.',
      'Save the stills of every strike instead, or use a current Chrome, Edge or Safari.',
    );
  }
  const canvas = new OffscreenCanvas(size.width, size.height);
  // Kept in memory: an encoder reads every picture back, which takes ten times as long from a graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  const format = mp4 ? new Mp4OutputFormat() : new WebMOutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source);
  await output.start();
  try {
    for (const [frame, timeS] of timesS.entries()) {
      signal.throwIfAborted();
      await draw(frame, context);
      await source.add(timeS, (timesS[frame + 1] ?? endS) - timeS);
      onFrame(frame + 1);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel().catch(() => undefined);
    throw error;
  }
  const { buffer } = target;
  if (!buffer) throw new Error('The video was not finished.');
  return ok({ data: new Uint8Array(buffer), mimeType: format.mimeType, extension: format.fileExtension });
}

const even = (px: number): number => Math.max(2, px - (px % 2));
