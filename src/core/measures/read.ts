import type { Gait } from '../gait.ts';
import { SIDES, type View } from '../sides.ts';
import { whyNotCarried } from './carried.ts';
import type { Measure, MeasureReading, Withheld } from './measure.ts';
import { VIEW_WORDS } from './viewWords.ts';

const withheld = (code: Withheld['code'], message: string): MeasureReading => ({
  kind: 'withheld',
  withheld: { code, message },
});

/** Why a measure can't be had from a view at all; null where it can. */
export function refusal(measure: Pick<Measure, 'id' | 'views'>, view: View): Withheld | null {
  if (!measure.views.includes(view)) {
    const wanted = measure.views.map((name) => VIEW_WORDS[name]).join(' or ');
    return { code: 'wrongView', message: `Not measurable from this view: it takes a clip ${wanted}.` };
  }
  const why = whyNotCarried(measure.id, view);
  return why === null ? null : { code: 'notCarried', message: why };
}

/**
 * Reads a measure the way results are made: a view that can't show it, an angle that is not carried, a clip
 * without strikes and a body that was never seen each come back withheld with their reason, never as numbers.
 */
export function readMeasure(measure: Measure, gait: Gait): MeasureReading {
  const refused = refusal(measure, gait.view);
  if (refused) return { kind: 'withheld', withheld: refused };
  const reading = measure.compute(gait);
  if (reading.kind === 'withheld') return reading;
  const all = SIDES.flatMap((side) => reading.values[side]);
  if (all.length === 0) {
    return withheld('tooFew', 'Too few foot strikes were found to read it.');
  }
  if (all.every(({ value }) => !Number.isFinite(value))) {
    return withheld('notSeen', 'What it takes was not seen well enough at any moment that counts.');
  }
  return reading;
}
