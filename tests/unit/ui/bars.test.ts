import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { allResults } from '../../../src/core/measures/result.ts';
import { barData } from '../../../src/ui/charts/barConfig.ts';
import { barsOf, describeBars } from '../../../src/ui/charts/bars.ts';
import { leaningTrial } from '../../fixtures/analyticTrial.ts';
import { CHART_THEME } from '../../fixtures/chartTheme.ts';

const { gait } = leaningTrial('run', 6, 2);
const measure = MEASURES.find(({ id }) => id === 'trunkSideBend')!;

/** Bars after the left strikes of these places were left out. */
function barsWithout(...places: number[]) {
  const left = gait.strikes.left.map((strike, place) =>
    places.includes(place) ? { ...strike, leftOut: true } : strike,
  );
  const result = allResults({ ...gait, strikes: { ...gait.strikes, left } }).trunkSideBend!;
  return barsOf(measure, [{ slot: 'after', result }]);
}

describe('strikes that are left out', () => {
  it('stay in the chart, and not in the mean', () => {
    const [all] = barsWithout();
    const [left] = barsWithout(0, 3);
    expect(left!.strikes).toHaveLength(all!.strikes.length);
    expect(left!.n).toBe(all!.n - 2);
  });

  it('are crosses among rings', () => {
    const bars = barsWithout(1);
    const valuesDrawnAs = (style: string): readonly number[] =>
      barData(bars, CHART_THEME).datasets.flatMap((dots) =>
        (dots as { pointStyle?: unknown }).pointStyle === style ? dots.data.map(({ y }) => y) : [],
      );
    const values = bars.flatMap(({ strikes }) => strikes.map(({ value }) => value));
    expect(valuesDrawnAs('crossRot')).toEqual([values[1]]);
    expect(valuesDrawnAs('circle')).toEqual(values.toSpliced(1, 1));
  });

  it('are said, and only where there are some', () => {
    expect(describeBars(measure, barsWithout(0, 3))).toMatch(/Left after: .* 8 values, .*, and 2 left out/);
    expect(describeBars(measure, barsWithout())).not.toContain('left out');
  });
});
