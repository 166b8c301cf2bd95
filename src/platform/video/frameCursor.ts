import { type InputVideoTrack, type VideoSample, VideoSampleSink } from 'mediabunny';

/** Half of the smallest step between two frames of a table. */
const SAME_INSTANT_S = 5e-7;

/** A decoder that runs forward through the frames of a table from a chosen one. */
export interface FrameCursor {
  /** The frame that `read` hands out next. */
  readonly next: number;
  /** Decodes frame `next`, lends it to `use` and closes it. Rejects where the data is damaged or ends. */
  read(use: (sample: VideoSample) => void | Promise<void>): Promise<void>;
  close(): void;
}

/** Nothing is decoded past `lastIndex`. */
export function openCursor(
  track: InputVideoTrack,
  timestampsS: Float64Array,
  startIndex: number,
  lastIndex: number,
): FrameCursor {
  const samples = new VideoSampleSink(track).samples(timestampsS[startIndex], timestampsS[lastIndex + 1]);
  let next = startIndex;
  return {
    get next() {
      return next;
    },
    async read(use) {
      while (true) {
        const { value: sample, done } = await samples.next();
        if (done) throw new Error(`Frame ${next} can't be decoded.`);
        try {
          const aheadS = sample.timestamp - timestampsS[next]!;
          // A second frame of an instant, or one from before the first presented: not in the table.
          if (aheadS < -SAME_INSTANT_S) continue;
          if (aheadS > SAME_INSTANT_S) throw new Error(`Frame ${next} is missing.`);
          await use(sample);
          next += 1;
          return;
        } finally {
          sample.close();
        }
      }
    },
    close() {
      void samples.return();
    },
  };
}
