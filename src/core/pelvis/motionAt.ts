import type { MarkerPlace } from './markers.ts';
import type { PelvisMotion } from './pelvisMotion.ts';
import { COLUMNS, ROWS } from './pelvisPictures.ts';
import { PARAMETER_COUNT } from './surface.ts';

/** What moved the patch in a frame, [parameter]; shares memory with the motion, and is empty past its end. */
export const parametersAt = ({ parameters }: PelvisMotion, frame: number): Float64Array =>
  parameters.subarray(frame * PARAMETER_COUNT, (frame + 1) * PARAMETER_COUNT);

/** The hip middle in a frame's picture, column and row. */
export const hipAt = ({ hip }: PelvisMotion, frame: number): MarkerPlace => ({
  x: hip.right[frame]! + (COLUMNS - 1) / 2,
  y: hip.down[frame]! + (ROWS - 1) / 2,
});
