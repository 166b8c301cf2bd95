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

/** Where in a track to begin: a frame's place, its own timestamp and that of the first frame, seconds in the file's count. */
export interface FrameStart {
  readonly index: number;
  readonly timestampS: number;
  readonly firstTimestampS: number;
}

/** Timestamps of one frame, from the table and from the decoder, differ by less. */
const SAME_FRAME_S = 1e-5;

/**
 * Every presented frame of a track exactly once, in order. Rejects with the signal's reason when aborted, and
 * with the decoder's error where the data is damaged; no frame stays open either way.
 *
 * @param start absent: the first frame
 */
export async function* framesOf(
  track: InputVideoTrack,
  signal: AbortSignal = new AbortController().signal,
  start?: FrameStart,
): AsyncGenerator<Frame, void, undefined> {
  signal.throwIfAborted();
  let index = start?.index ?? 0;
  let firstS = start?.firstTimestampS ?? null;
  let previousS = start ? start.timestampS - SAME_FRAME_S : Number.NEGATIVE_INFINITY;
  for await (const sample of new VideoSampleSink(track).samples(start?.timestampS)) {
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

/**
 * The frames from `index` on until the first that can't be decoded. Each is decoded for itself, which is slow: the way to
 * the damage after `framesOf` failed, which reads ahead and then drops good frames that were on their way.
 */
export async function* framesUntilDamage(
  track: InputVideoTrack,
  timestampsS: Float64Array,
  index: number,
): AsyncGenerator<Frame, void, undefined> {
  const sink = new VideoSampleSink(track);
  for (let next = index; next < timestampsS.length; next += 1) {
    const sample = await sink.getSample(timestampsS[next]!).catch(() => null);
    if (!sample) return;
    try {
      if (Math.abs(sample.timestamp - timestampsS[next]!) > SAME_FRAME_S) return;
      yield { index: next, timeS: sample.timestamp - timestampsS[0]!, sample };
    } finally {
      sample.close();
    }
  }
}
