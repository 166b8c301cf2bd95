import { SIDES } from '../../../core/sides.ts';
import { areSwapped, type Placing } from './placing.ts';

const SWAPPED =
  'The left marker must be left of the right one: seen from behind, the runner’s left is on the picture’s left.';

/** How far the work is, as a sentence. */
export function placingWords(placing: Placing): string {
  if (areSwapped(placing)) return SWAPPED;
  const open = SIDES.filter((side) => !placing.isLaid[side]);
  if (open.length === 2) return 'Lay both rings on the markers.';
  return open[0]
    ? `Now lay the ${open[0]} ring on the ${open[0]} marker.`
    : `Both markers are laid, in frame ${placing.frame + 1}.`;
}
