import { LANDMARKS } from './landmarks.ts';
import { landmarkAt, type PoseTrack } from './track.ts';

/** What of a picture the runner fills: shares of its width and height, from its upper left corner. */
export interface RunnerBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Round the runner in all of frames [first, end); null where none of them shows anybody. */
export function runnerBox(track: PoseTrack, first: number, end: number): RunnerBox | null {
  const frames = Array.from({ length: end - first }, (_, i) => first + i);
  const along = (component: 'x' | 'y', sizePx: number) =>
    frames
      .flatMap((frame) => LANDMARKS.map((landmark) => landmarkAt(track, 'image', landmark, component, frame)))
      .filter(Number.isFinite)
      .map((px) => px / sizePx);
  const [xs, ys] = [along('x', track.widthPx), along('y', track.heightPx)];
  if (xs.length === 0) return null;
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
