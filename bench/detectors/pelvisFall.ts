import { findBounce } from '../../src/core/events/bounce.ts';
import type { Detector } from './detector.ts';

/** When the middle of the hips falls fastest: the published form of what the app does with the shoulders. */
export const pelvisFall: Detector = {
  id: 'pelvisFall',
  label: 'pelvis falls fastest',
  source: 'Milner & Paquette 2015',
  find: ({ timesS, path }) => {
    const hipsForShoulders: typeof path = (landmark) => {
      if (landmark === 'leftShoulder') return path('leftHip');
      return landmark === 'rightShoulder' ? path('rightHip') : path(landmark);
    };
    const steps = findBounce(timesS, hipsForShoulders)?.steps ?? [];
    return steps.map(({ side, fastestFallS }) => ({ side, timeS: fastestFallS }));
  },
};
