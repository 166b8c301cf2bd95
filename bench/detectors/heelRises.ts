import type { Side } from '../../src/core/sides.ts';
import { derivative } from '../../src/core/signal/derivative.ts';
import type { Detector, Filmed } from './detector.ts';
import { downPx, eachFoot, oncePerStride } from './foot.ts';

/** When the heel stops falling after its fastest fall of the stride, and how long a stride takes. */
export function heelStops(
  filmed: Filmed,
  side: Side,
): { readonly timesS: readonly number[]; readonly periodS: number } {
  const { timesS } = filmed;
  const fall = derivative(timesS, downPx(filmed, side, 'Heel'));
  const { peaks, periodS } = oncePerStride(timesS, fall);
  const stops = peaks.flatMap(({ timeS }) => {
    const frame = fall.findIndex((v, i) => timesS[i]! > timeS && v <= 0);
    if (frame < 1) return [];
    const [before, after] = [fall[frame - 1]!, fall[frame]!];
    const share = before / (before - after);
    return [timesS[frame - 1]! + share * (timesS[frame]! - timesS[frame - 1]!)];
  });
  return { timesS: stops, periodS };
}

/** The first time the heel stops falling after its fastest fall of the stride: vertical velocity from − to +. */
export const heelRises: Detector = {
  id: 'heelRises',
  label: 'heel stops falling',
  source: 'Fellin 2010',
  find: (filmed) => eachFoot((side) => heelStops(filmed, side).timesS),
};
