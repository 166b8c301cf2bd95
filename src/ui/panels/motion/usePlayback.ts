import { useEffect, useEffectEvent } from 'react';
import { shownFrame } from '../../useShownFrame.ts';
import { setPlaying, showFrames, useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { strideAround, strikesOf } from './strikes.ts';
import { framesAtMoment, phaseLock } from './usePhaseLock.ts';

/** Longer than this between two ticks is a hitch of the browser, not time to catch up with. */
const MAX_TICK_S = 0.25;

/**
 * Moves through the frames by the clock while a clip plays, once or round and round one stride, and pauses when nobody
 * can see it. The clock waits for pictures that are still being decoded, so that neither clip falls behind the other.
 */
export function usePlayback(outcome: Outcome, isSettled: () => boolean): void {
  const playing = useView((state) => state.playing);
  const isReversed = useView((state) => state.isReversed);
  const trial = playing && outcome.trials[playing];

  const position = useEffectEvent(() => {
    const frame = playing && trial ? shownFrame(useView.getState().frames[playing], trial) : 0;
    return { frame, timeS: trial?.track.timesS[frame] ?? 0 };
  });

  /** Seconds [from, to) that play, round the frame that is shown. */
  const span = useEffectEvent((): readonly [number, number] => {
    const timesS = trial?.track.timesS ?? new Float64Array();
    const endS = timesS.at(-1) ?? 0;
    const stride =
      trial && useView.getState().looping ? strideAround(strikesOf(trial), position().frame) : null;
    return stride ? [timesS[stride.from] ?? 0, timesS[stride.to] ?? endS] : [0, endS];
  });

  const show = useEffectEvent((timeS: number): number => {
    if (playing) showFrames(framesAtMoment(outcome, phaseLock(outcome, useView.getState()), playing, timeS));
    return position().frame;
  });
  const canGoOn = useEffectEvent(() => isSettled());

  useEffect(() => {
    if (!playing) return;
    let { frame, timeS } = position();
    let [fromS, toS] = span();
    let wasLooping = useView.getState().looping;
    if (timeS >= toS && !isReversed) timeS = fromS;
    if (timeS <= fromS && isReversed) timeS = toS;
    let last = performance.now();
    let request = 0;
    const tick = (now: number): void => {
      request = requestAnimationFrame(tick);
      if (!canGoOn()) return;
      const { speed, looping } = useView.getState();
      const wasMoved = position().frame !== frame;
      if (wasMoved) ({ frame, timeS } = position());
      if (wasMoved || looping !== wasLooping) [fromS, toS] = span();
      wasLooping = looping;
      const tickS = Math.min(MAX_TICK_S, Math.max(0, now - last) / 1000);
      last = now;
      timeS += tickS * speed * (isReversed ? -1 : 1);
      const isOut = isReversed ? timeS < fromS : timeS >= toS;
      if (isOut && looping) timeS += (isReversed ? 1 : -1) * (toS - fromS);
      timeS = Math.min(Math.max(timeS, fromS), toS);
      frame = show(timeS);
      if (isOut && !looping) setPlaying(null);
    };
    request = requestAnimationFrame(tick);
    const pauseUnseen = (): void => {
      if (document.hidden) setPlaying(null);
    };
    document.addEventListener('visibilitychange', pauseUnseen);
    return () => {
      cancelAnimationFrame(request);
      document.removeEventListener('visibilitychange', pauseUnseen);
    };
  }, [playing, isReversed]);
}
