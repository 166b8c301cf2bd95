import type { PoseTrack } from '../pose/track.ts';
import { remembered } from '../remembered.ts';
import { median } from '../stats/median.ts';
import { type Fitted, fitPatch, templateOf } from './fit.ts';
import {
  FINEST_BLUR,
  hipInPictures,
  MAY_MOVE,
  priorOf,
  seenIn,
  spacingPx,
  usableFrames,
} from './followPelvis.ts';
import { blur } from './image.ts';
import type { PelvisMotion } from './pelvisMotion.ts';
import { indexOf, PARAMETER_COUNT, PATCH_COLUMNS, PATCH_ROWS, type Parameter } from './surface.ts';

/** Where level and straight ahead lie on a motion's own scales, radians. */
export interface PelvisZero {
  readonly obliquity: number;
  readonly rotation: number;
}

const RADIANS = Math.PI / 180;
/** So many frames, spread over the clip, are worth all of a quiet one. */
const FRAMES = 5;
const BLURS = [1.5, 0.7, FINEST_BLUR] as const;
const ROUNDS = 40;

/**
 * A standing runner against the mean of a running one: level and straight to a few degrees, as near to the camera to a
 * few percent, the trunk more upright. The thighs hang, so that they don't drag the patch.
 */
const STANDING = {
  ...MAY_MOVE,
  down: 1.6,
  logScale: 0.03,
  obliquity: 4 * RADIANS,
  rotation: 5 * RADIANS,
  tilt: 5 * RADIANS,
  dragLeft: 0.1,
  dragRight: 0.1,
} as const;

/**
 * A standing runner who looks so much less like the patch than the running one does wears other clothes, or stands in
 * another light or place: frames of the same runner fit within 1.4 of it.
 */
const MAX_NOISE_RATIO = 2;
const MAX_SCALE_OFF = 0.1;

/**
 * Where level and straight ahead are: the standing runner registered to the running one's patch. Null without pictures
 * of the standing runner, or where the two don't look alike.
 */
export const standingZero = remembered((motion: PelvisMotion, standing: PoseTrack): PelvisZero | null => {
  const pictures = standing.pelvisPictures;
  if (!pictures) return null;
  const hip = hipInPictures(standing, pictures);
  const usable = usableFrames(hip);
  if (usable.length === 0) return null;
  const seen = seenIn(pictures, hip);
  const mean = new Float64Array(PARAMETER_COUNT);
  mean[indexOf('logScale')] = Math.log(motion.spacingPx / spacingPx(pictures));
  const prior = priorOf(STANDING, mean);
  const templates = BLURS.map((sigma) => {
    const coarser = Math.sqrt(sigma ** 2 - FINEST_BLUR ** 2);
    return {
      sigma,
      template: templateOf(
        coarser > 0 ? blur(motion.patch, PATCH_ROWS, PATCH_COLUMNS, coarser) : motion.patch,
      ),
    };
  });
  const fitted = Array.from({ length: FRAMES }, (_, k) => {
    const frame = usable[Math.floor(((k + 0.5) * usable.length) / FRAMES)]!;
    return templates.reduce<Pick<Fitted, 'parameters' | 'noise'>>(
      ({ parameters }, { sigma, template }) =>
        fitPatch(template, seen(frame, sigma), parameters, prior, ROUNDS),
      { parameters: mean, noise: Number.NaN },
    );
  });
  const middle = (name: Parameter) => median(fitted.map(({ parameters }) => parameters[indexOf(name)]!));
  const isAlike =
    median(fitted.map(({ noise }) => noise)) < MAX_NOISE_RATIO * motion.noise &&
    Math.abs(middle('logScale') - mean[indexOf('logScale')]!) < MAX_SCALE_OFF;
  return isAlike ? { obliquity: middle('obliquity'), rotation: middle('rotation') } : null;
});
