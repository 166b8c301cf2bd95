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
  const startMs = nowMs();
  let lastMs = Number.NEGATIVE_INFINITY;
  return (framesDone) => {
    const now = nowMs();
    if (now - lastMs < INTERVAL_MS && framesDone < framesTotal) return;
    lastMs = now;
    const framesPerS = (framesDone * 1000) / (now - startMs);
    const secondsLeft = framesPerS > 0 ? Math.max(0, framesTotal - framesDone) / framesPerS : null;
    report({ phase, framesDone, framesTotal, framesPerS, secondsLeft });
  };
}
