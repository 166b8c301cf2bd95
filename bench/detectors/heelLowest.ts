import type { Detector } from './detector.ts';
import { downPx, eachFoot, oncePerStride } from './foot.ts';

/** The heel's lowest point, once a stride. */
export const heelLowest: Detector = {
  id: 'heelLowest',
  label: 'heel at its lowest',
  source: 'Fellin 2010',
  find: (filmed) =>
    eachFoot((side) =>
      oncePerStride(filmed.timesS, downPx(filmed, side, 'Heel')).peaks.map(({ timeS }) => timeS),
    ),
};
