interface LatestDrawer {
  readonly want: (frame: number) => void;
  readonly stop: () => void;
}

/** Draws one frame at a time and always the latest wanted next, so that neither playing nor dragging queues up work. */
export function drawLatest(
  draw: (frame: number) => Promise<boolean>,
  onDrawn: (frame: number) => void,
  onFailed: (frame: number) => void,
): LatestDrawer {
  let wanted: number | null = null;
  let isBusy = false;
  let isStopped = false;

  async function catchUp(): Promise<void> {
    isBusy = true;
    while (!isStopped && wanted !== null) {
      const frame = wanted;
      wanted = null;
      const wasDrawn = await draw(frame).catch((error: unknown) => {
        if (!isStopped) {
          console.error('A frame could not be drawn.', error);
          onFailed(frame);
        }
        return false;
      });
      if (wasDrawn && !isStopped) onDrawn(frame);
    }
    isBusy = false;
  }

  return {
    want(frame) {
      wanted = frame;
      if (!isBusy) void catchUp();
    },
    stop() {
      isStopped = true;
    },
  };
}
