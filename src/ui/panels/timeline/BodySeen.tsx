import { memo, useMemo } from 'react';
import type { PoseTrack } from '../../../core/pose/track.ts';
import type { Interval } from '../../../core/trial.ts';
import { formatShare } from '../../format.ts';
import styles from './BodySeen.module.css';
import { bodySeen, foundShare } from './bodySeen.ts';
import { areaPath, HEIGHT, WIDTH } from './curve.ts';

interface BodySeenProps {
  readonly track: PoseTrack;
  readonly time: Interval;
}

const WHOLE: Interval = { low: 0, high: 1 };

/** How sure the pose model was of legs and trunk, as a band; hatched where it found nobody, empty where nobody looked. */
export const BodySeen = memo(function BodySeen({ track, time: { low, high } }: BodySeenProps) {
  const seen = useMemo(() => bodySeen(track), [track]);
  const path = useMemo(() => areaPath(track.timesS, seen, { low, high }, WHOLE), [track, seen, low, high]);
  const found = useMemo(() => formatShare(foundShare(seen, track.part)), [seen, track]);
  const { timesS } = track;
  const x = (timeS: number): number => (WIDTH * (timeS - low)) / (high - low);
  const words = `How well the body was seen: the runner was found in ${found} of the frames`;
  return (
    <svg
      role="img"
      aria-label={words}
      className={styles.seen}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <title>{words}</title>
      <path d={path} />
      {track.part && (
        <>
          <rect width={Math.max(0, x(timesS[track.part.first]!))} height={HEIGHT} />
          <rect x={x(timesS[track.part.last]!)} width={WIDTH} height={HEIGHT} />
        </>
      )}
    </svg>
  );
});
