import type { GaitEvent } from '../events/event.ts';
import type { Trial } from '../trial.ts';

/**
 * A measure's value of the step, stance or stride that begins with this strike; null where it is withheld or was
 * not seen.
 */
export function valueOfStrike(trial: Trial, id: string, { side, timeS }: GaitEvent): number | null {
  const found = trial.measures[id]?.values[side].find((moment) => moment.timeS === timeS);
  return found && Number.isFinite(found.value) ? found.value : null;
}
