import type { Detector } from './detector.ts';
import { eachFoot, forwardPx, oncePerStride } from './foot.ts';

/** The heel's fore-aft velocity crosses zero: its furthest point forward, on a treadmill and from the side. */
export const heelTurnsBack: Detector = {
  id: 'heelTurnsBack',
  label: 'heel turns back (side views)',
  source: 'ISBS 35 (2017), treadmill',
  find: (filmed) =>
    filmed.facing === 0
      ? null
      : eachFoot((side) =>
          oncePerStride(filmed.timesS, forwardPx(filmed, side, 'Heel')).peaks.map(({ timeS }) => timeS),
        ),
};
