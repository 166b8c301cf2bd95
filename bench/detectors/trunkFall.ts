import { findBounce } from '../../src/core/events/bounce.ts';
import type { Detector } from './detector.ts';

/** The app's own: when the middle of the shoulders falls fastest; the ankles name the foot. */
export const trunkFall: Detector = {
  id: 'trunkFall',
  label: 'shoulders fall fastest (the app)',
  source: 'Milner & Paquette 2015, on the shoulders',
  find: ({ timesS, path }) =>
    (findBounce(timesS, path)?.steps ?? []).map(({ side, fastestFallS }) => ({ side, timeS: fastestFallS })),
};
