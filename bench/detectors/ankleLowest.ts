import { localMaxima } from '../../src/core/signal/peaks.ts';
import type { Detector } from './detector.ts';
import { downPx, eachFoot, spacedPeaks } from './foot.ts';

/** Low points of one ankle closer together than this are taken for one. */
const MIN_SPACING_S = 0.25;

/** Every low point of an ankle that is not too near a lower one, with no rhythm asked of it: what a first program does. */
export const ankleLowest: Detector = {
  id: 'ankleLowest',
  label: 'ankle at a low point',
  source: 'common in open code',
  find: (filmed) =>
    eachFoot((side) =>
      spacedPeaks(localMaxima(filmed.timesS, downPx(filmed, side, 'Ankle')), MIN_SPACING_S).map(
        ({ timeS }) => timeS,
      ),
    ),
};
