import type { BodyLandmark } from '../../core/pose/landmarks.ts';
import type { Trial } from '../../core/trial.ts';

/** A part of the picture, pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const OUTLINE: readonly BodyLandmark[] = [
  'nose',
  'leftWrist',
  'rightWrist',
  'leftElbow',
  'rightElbow',
  'leftHeel',
  'rightHeel',
  'leftFootIndex',
  'rightFootIndex',
];
/** Room round the runner, as a share of the runner's height. */
const MARGIN = 0.12;
/** More above, for the head reaches past the nose and the angle is written over it. */
const MARGIN_ABOVE = 0.22;

export const wholePicture = ({ track }: Trial): Box => ({
  x: 0,
  y: 0,
  width: track.widthPx,
  height: track.heightPx,
});

/** The part of the picture that the runner moves in over the whole clip, with some room; all of it when nobody was seen. */
export function runnerBox(trial: Trial): Box {
  const extent = (axis: 'x' | 'y'): readonly [number, number] => {
    // A plain loop: a clip of ten minutes has a third of a million places, and this runs on the page.
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const name of OUTLINE) {
      const values = trial.gait.path(name)[axis];
      for (let frame = 0; frame < values.length; frame++) {
        const value = values[frame]!;
        if (!Number.isFinite(value)) continue;
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
    }
    return least <= greatest ? [least, greatest] : [0, 0];
  };
  const [left, right] = extent('x');
  const [top, bottom] = extent('y');
  if (right <= left || bottom <= top) return wholePicture(trial);
  const height = bottom - top;
  const margin = height * MARGIN;
  const x = Math.max(0, left - margin);
  const y = Math.max(0, top - height * MARGIN_ABOVE);
  return {
    x,
    y,
    width: Math.min(trial.track.widthPx, right + margin) - x,
    height: Math.min(trial.track.heightPx, bottom + margin) - y,
  };
}

/** The box made wider about its middle, so that videos side by side have one shape; it may reach past the picture. */
export function widened(box: Box, ratio: number): Box {
  const width = Math.max(box.width, box.height * ratio);
  return { ...box, x: box.x - (width - box.width) / 2, width };
}
