/** For what takes its time: when to stop, and where to say how far it is. */
export interface WorkTools {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/** So often a page that shows it is told; and at every tenth, however quick the work is. */
const STEP_MS = 100;
const STEP_SHARE = 0.1;

/** Counts bytes up to `total`, and tells of them now and then. */
export function countBytes(total: number, { onStep }: WorkTools): (bytes: number) => void {
  let done = 0;
  let toldAt = 0;
  let told = 0;
  return (bytes) => {
    done += bytes;
    const now = performance.now();
    if (now - toldAt < STEP_MS && done - told < STEP_SHARE * total) return;
    toldAt = now;
    told = done;
    onStep?.(Math.min(done, total), total);
  };
}

export const bytesOf = (entries: Iterable<{ readonly bytes: number }>): number =>
  [...entries].reduce((sum, { bytes }) => sum + bytes, 0);
