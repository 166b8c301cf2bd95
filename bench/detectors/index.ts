import { ankleLowest } from './ankleLowest.ts';
import type { Detector } from './detector.ts';
import { heelAcceleration } from './heelAcceleration.ts';
import { heelLowest } from './heelLowest.ts';
import { heelRises } from './heelRises.ts';
import { heelTurnsBack } from './heelTurnsBack.ts';
import { pelvisFall } from './pelvisFall.ts';
import { trunkFall } from './trunkFall.ts';
import { zeni } from './zeni.ts';

/** Every idea that is compared, in the order of the table. */
export const DETECTORS: readonly Detector[] = [
  trunkFall,
  pelvisFall,
  ankleLowest,
  heelLowest,
  heelRises,
  heelAcceleration,
  heelTurnsBack,
  zeni,
];

/**
 * The detectors that were asked for by name, or `all`.
 *
 * @throws {Error} one sentence when there is none of that name
 */
export function detectorIds(asked: readonly string[]): readonly string[] {
  const known = DETECTORS.map(({ id }) => id);
  const wrong = asked.find((id) => id !== 'all' && !known.includes(id));
  if (wrong !== undefined) throw new Error(`--detector takes all or ${known.join(', ')}, not “${wrong}”.`);
  return asked.includes('all') ? known : asked;
}
