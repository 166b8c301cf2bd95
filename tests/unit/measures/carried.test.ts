import { describe, expect, it } from 'vitest';
import { whyNotCarried } from '../../../src/core/measures/carried.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { readMeasure } from '../../../src/core/measures/read.ts';
import { VIEWS } from '../../../src/core/sides.ts';
import { analyticGait, RUNNER } from '../../fixtures/analyticGait.ts';

describe.each(VIEWS)('what is carried from %s', (view) => {
  const gait = analyticGait(RUNNER, { view });
  const valid = MEASURES.filter(({ views }) => views.includes(view));

  it.each(valid)('$id has a number unless the table says why not', (measure) => {
    const reading = readMeasure(measure, gait);
    const why = whyNotCarried(measure.id, view);
    if (why !== null) {
      expect(reading).toEqual({ kind: 'withheld', withheld: { code: 'notCarried', message: why } });
    } else {
      expect(reading.kind).toBe(measure.compute(gait).kind);
    }
  });
});

it('withholds an angle in the views that it names', () => {
  expect(whyNotCarried('hipAdduction', 'posterior')).not.toBeNull();
  expect(whyNotCarried('hipAdduction', 'left')).toBeNull();
  expect(whyNotCarried('pelvicDrop', 'posterior')).toBeNull();
});

it('withholds an angle’s peak and range with it', () => {
  expect(whyNotCarried('hipAdductionPeak', 'posterior')).toBe(whyNotCarried('hipAdduction', 'posterior'));
  expect(whyNotCarried('hipAdductionRange', 'anterior')).toBe(whyNotCarried('hipAdduction', 'anterior'));
});
