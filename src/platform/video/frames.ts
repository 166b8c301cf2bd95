import { type InputVideoTrack, type VideoSample, VideoSampleSink } from 'mediabunny';
import { isPresented } from './presented.ts';

/** One decoded frame. The generator that made it closes it, so it is only good until the next is asked for. */
export interface Frame {
  /** Place in presentation order, from 0. */
  readonly index: number;
  /** The frame's own timestamp, seconds of the file from its first frame. */
  readonly timeS: number;
  /** Its pixels are not turned upright yet: `FramePixels` and `sample.draw` do, `toVideoFrame` does not. */
  readonly sample: VideoSample;
}

/**
 * Every presented frame of a track exactly once, in order. Rejects with the signal's reason when aborted, and
 * with the decoder's error where the data is damaged; no frame stays open either way.
 */
export async function* framesOf(
  track: InputVideoTrack,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Frame, void, undefined> {
  signal.throwIfAborted();
  let index = 0;
  let firstS: number | null = null;
  let previousS = Number.NEGATIVE_INFINITY;
  for await (const sample of new VideoSampleSink(track).samples()) {
    try {
      signal.throwIfAborted();
      if (!isPresented(sample.timestamp, previousS)) continue;
      firstS ??= sample.timestamp;
      previousS = sample.timestamp;
      yield { index, timeS: sample.timestamp - firstS, sample };
      index += 1;
    } finally {
      sample.close();
    }
  }
}
