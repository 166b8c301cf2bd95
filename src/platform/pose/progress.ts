import type { Progress } from '../platform.ts';

/** At most this often, so that telling of the work does not become work. */
const INTERVAL_MS = 200;

/**
 * Turns "one more frame is done" into a few reports a second; the first and the last frame always tell.
 *
 * @param nowMs a steady clock in milliseconds
 */
export function progressMeter(
  framesTotal: number,
  report: (progress: Progress) => void,
  phase: Progress['phase'] = 'findingPose',
  nowMs: () => number = () => performance.now(),
): (framesDone: number) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  // The first frame takes longer than the others: the pace is theirs.
  let first: { readonly atMs: number; readonly frames: number } | null = null;
  return (framesDone) => {
    const now = nowMs();
    if (now - lastMs < INTERVAL_MS && framesDone < framesTotal) return;
    lastMs = now;
    first ??= { atMs: now, frames: framesDone };
    const framesPerS = now > first.atMs ? ((framesDone - first.frames) * 1000) / (now - first.atMs) : 0;
    const left = Math.max(0, framesTotal - framesDone);
    const secondsLeft = left === 0 ? 0 : framesPerS > 0 ? left / framesPerS : null;
    report({ phase, framesDone, framesTotal, framesPerS, secondsLeft });
  };
}
