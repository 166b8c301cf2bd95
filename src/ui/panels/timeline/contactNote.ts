import type { GaitEvent } from '../../../core/events/event.ts';
import { otherSide, SIDES } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { count, formatSeconds } from '../../format.ts';

/** What follows from the foot contacts as they are, where that is less than could be measured; null where nothing does. */
export function contactNote({ gait: { strikes } }: Trial): string | null {
  const all = [...strikes.left, ...strikes.right].sort((a, b) => a.timeS - b.timeS);
  if (all.length === 0) {
    return 'There is no foot strike: nothing can be read at one. Add the strikes by hand, or undo.';
  }
  const missing = SIDES.find((side) => strikes[side].length === 0);
  if (missing) return `There is no ${missing} foot strike: left and right can’t be compared.`;
  const doubled = all.flatMap((strike, i): readonly (readonly [GaitEvent, GaitEvent])[] => {
    const next = all[i + 1];
    return next?.side === strike.side ? [[strike, next]] : [];
  });
  const first = doubled[0];
  if (!first) return null;
  const [strike, next] = first;
  const others = doubled.length > 1 ? ` The same holds in ${count(doubled.length - 1, 'more place')}.` : '';
  return `Two ${strike.side} foot strikes follow each other, at ${formatSeconds(strike.timeS)} and ${formatSeconds(next.timeS)}: no step is measured there until a ${otherSide(strike.side)} one lies between them.${others}`;
}
