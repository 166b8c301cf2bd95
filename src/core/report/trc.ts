import { SKELETON } from '../pose/landmarks.ts';
import type { Trial } from '../trial.ts';

/** Metres in a runner whose height nobody measured: lengths in the file are as good as this guess. */
const ASSUMED_HEIGHT_M = 1.7;

const MARKERS = [...new Set(SKELETON.flat())];

/**
 * The cleaned joints in the picture's plane as a TRC file, which OpenSim, Pose2Sim and Sports2D read: metres, x to the
 * right of the picture, y up from its lower edge, z always 0, real seconds. A joint that was not seen is `nan`.
 * The scale takes the runner for 1.70 m tall; angles don't depend on it.
 */
export function trc(trial: Trial, fileName: string): string {
  const { gait, track, clip } = trial;
  const { timesS } = gait;
  const metresPerPx = ASSUMED_HEIGHT_M / gait.bodyHeightPx;
  const paths = MARKERS.map((name) => gait.path(name));
  const rate = clip.captureFps.toFixed(2);
  const header = [
    ['PathFileType', '4', '(X/Y/Z)', fileName],
    [
      'DataRate',
      'CameraRate',
      'NumFrames',
      'NumMarkers',
      'Units',
      'OrigDataRate',
      'OrigDataStartFrame',
      'OrigNumFrames',
    ],
    [rate, rate, timesS.length, MARKERS.length, 'm', rate, 1, timesS.length],
    ['Frame#', 'Time', ...MARKERS.flatMap((name) => [name, '', ''])],
    ['', '', ...MARKERS.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`])],
    [''],
  ];
  const rows = Array.from(timesS, (timeS, frame) => [
    frame + 1,
    timeS.toFixed(6),
    ...paths.flatMap(({ x, y }) => {
      const [across, up] = [x[frame]! * metresPerPx, (track.heightPx - y[frame]!) * metresPerPx];
      return Number.isFinite(across + up)
        ? [across.toFixed(6), up.toFixed(6), '0.000000']
        : ['nan', 'nan', 'nan'];
    }),
  ]);
  return `${[...header, ...rows].map((cells) => cells.join('\t')).join('\n')}\n`;
}
