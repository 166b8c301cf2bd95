import { useEffect, useEffectEvent } from 'react';
import { frameAt } from '../../frameAt.ts';

interface Playback {
  readonly timesS: Float64Array;
  readonly frame: number;
  readonly isPlaying: boolean;
  /** 1 is life. */
  readonly speed: number;
  readonly onFrame: (frame: number) => void;
}

/** Moves through the frames by the clock while playing; starts over at the end. */
export function usePlayback({ timesS, frame, isPlaying, speed, onFrame }: Playback): void {
  const startS = useEffectEvent(() => timesS[frame] ?? 0);
  const show = useEffectEvent((timeS: number) => {
    const next = frameAt(timesS, timeS);
    if (next !== frame) onFrame(next);
  });

  useEffect(() => {
    if (!isPlaying) return;
    const endS = timesS.at(-1) ?? 0;
    let positionS = startS();
    let last = performance.now();
    let request = 0;
    const tick = (now: number): void => {
      positionS += (Math.max(0, now - last) / 1000) * speed;
      last = now;
      if (positionS > endS) positionS = 0;
      show(positionS);
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(request);
  }, [isPlaying, speed, timesS]);
}
