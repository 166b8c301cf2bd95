import { pelvisAngles } from '../../src/core/pelvis/pelvisAngles.ts';
import type { PelvisEstimator } from './estimator.ts';

/** Two stickers on the posterior iliac spines, clicked once and followed, counted from their own mean. */
export const markersFromMean: PelvisEstimator = {
  id: 'markersFromMean',
  label: 'markers, from their mean',
  estimate: (track, { view, strides }, { markers }) => ({
    obliquityRightDownDeg: markers
      ? (pelvisAngles(track, view, strides, { markers })?.obliquityRightDown.deg ?? null)
      : null,
    rotationRightForwardDeg: null,
  }),
};

/** The same, counted from quiet standing. */
export const markersFromStanding: PelvisEstimator = {
  id: 'markersFromStanding',
  label: 'markers, from standing',
  estimate: (track, { view, strides }, { markers, standing }) => ({
    obliquityRightDownDeg:
      markers && standing?.markers
        ? (pelvisAngles(track, view, strides, { markers, standing })?.obliquityRightDown.deg ?? null)
        : null,
    rotationRightForwardDeg: null,
  }),
};
