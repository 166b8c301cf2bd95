import type { BodyLandmark } from '../../core/pose/landmarks.ts';
import type { Trial } from '../../core/trial.ts';
import { extentOfAll } from '../extent.ts';

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
  const paths = OUTLINE.map((name) => trial.gait.path(name));
  const across = extentOfAll(paths.map(({ x }) => x));
  const down = extentOfAll(paths.map(({ y }) => y));
  if (!across || !down || across.high <= across.low || down.high <= down.low) return wholePicture(trial);
  const { low: left, high: right } = across;
  const { low: top, high: bottom } = down;
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
