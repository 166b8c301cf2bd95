import { derivative } from '../../src/core/signal/derivative.ts';
import { localMaxima } from '../../src/core/signal/peaks.ts';
import type { Detector } from './detector.ts';
import { downPx, eachFoot } from './foot.ts';
import { heelStops } from './heelRises.ts';

/**
 * Where the peak is looked for, shares of the stride round the moment the heel stops falling: late enough to miss the
 * braking of the swinging leg, early enough to miss the flick after toe-off.
 */
const SEARCH = { before: 0.1, after: 0.05 } as const;

/** The heel's largest upward acceleration round the moment it stops falling: the ground stops it. */
export const heelAcceleration: Detector = {
  id: 'heelAcceleration',
  label: 'heel accelerates upward most',
  source: 'Handsaker 2016',
  find: (filmed) =>
    eachFoot((side) => {
      const { timesS } = filmed;
      const fall = derivative(timesS, downPx(filmed, side, 'Heel'));
      const upward = localMaxima(
        timesS,
        derivative(timesS, fall).map((a) => -a),
      );
      const { timesS: stopsS, periodS } = heelStops(filmed, side);
      return stopsS.flatMap((stopS) => {
        const near = upward.filter(
          ({ timeS }) => timeS >= stopS - SEARCH.before * periodS && timeS <= stopS + SEARCH.after * periodS,
        );
        const largest = near.toSorted((a, b) => b.value - a.value)[0];
        return largest ? [largest.timeS] : [];
      });
    }),
};
