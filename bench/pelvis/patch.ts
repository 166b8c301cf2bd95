import { pelvisAngles } from '../../src/core/pelvis/pelvisAngles.ts';
import type { PelvisEstimator } from './estimator.ts';

/** The patch on the back of the pelvis, counted from its own mean over the clip. */
export const patchFromMean: PelvisEstimator = {
  id: 'patchFromMean',
  label: 'patch, from its mean',
  estimate: (track, { view, strides }) => {
    const angles = pelvisAngles(track, view, strides, {});
    return {
      obliquityRightDownDeg: angles?.obliquityRightDown.deg ?? null,
      rotationRightForwardDeg: angles?.rotationRightForward.deg ?? null,
    };
  },
};

/** The same, counted from quiet standing: what the app shows without markers. */
export const patchFromStanding: PelvisEstimator = {
  id: 'patchFromStanding',
  label: 'patch, from standing',
  estimate: (track, { view, strides }, { standing }) => {
    if (!standing) return { obliquityRightDownDeg: null, rotationRightForwardDeg: null };
    const angles = pelvisAngles(track, view, strides, { standing });
    return {
      obliquityRightDownDeg: angles?.obliquityRightDown.deg ?? null,
      rotationRightForwardDeg: angles?.rotationRightForward.deg ?? null,
    };
  },
};
