import { vi } from 'vitest';

/** Counts the frames that any decoder hands out from now until disposal, and those of them still open. */
export function watchDecodedFrames() {
  const decoded: VideoFrame[] = [];
  class WatchedDecoder extends VideoDecoder {
    constructor(init: VideoDecoderInit) {
      super({
        ...init,
        output: (frame) => {
          decoded.push(frame);
          init.output(frame);
        },
      });
    }
  }
  vi.stubGlobal('VideoDecoder', WatchedDecoder);
  return {
    count: () => decoded.length,
    // A closed frame has no size any more.
    open: () => decoded.filter(({ codedWidth }) => codedWidth > 0).length,
    [Symbol.dispose]: () => {
      vi.unstubAllGlobals();
    },
  };
}
