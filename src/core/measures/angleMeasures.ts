import type { Gait } from '../gait.ts';
import type { Withheld } from '../withheld.ts';
import type { Measure } from './measure.ts';
import { atStrikes, largest, overStance, range, type SidedSeries } from './moments.ts';

export interface Angle
  extends Pick<
    Measure,
    'id' | 'label' | 'positive' | 'definition' | 'source' | 'views' | 'mdc' | 'cameraSdDeg'
  > {
  /** Smallest detectable difference of the peak over stance. */
  readonly peakMdc: Measure['mdc'];
  /** Why a clip has no values of it, or not even its range; null where it has. Absent: nothing special. */
  readonly withheldIn?: (gait: Gait, what: 'value' | 'range') => Withheld | null;
  /** Positive as `positive` says. */
  readonly series: SidedSeries;
}

/**
 * An angle's three measures: at foot strike, its largest value over stance (`…Peak`) and its range over stance
 * (`…Range`). Stance runs from foot strike to the same foot's toe-off; without a toe-off, or with more than a
 * fifth of the stance unseen, peak and range are NaN. What a tilted camera adds is the same all the time, so it
 * is not in the range.
 */
export function angleMeasures({
  series,
  mdc,
  peakMdc,
  cameraSdDeg,
  withheldIn,
  ...angle
}: Angle): readonly Measure[] {
  const shared = { ...angle, unit: 'deg', kind: 'absolute', sided: true } as const;
  const camera = cameraSdDeg ? { cameraSdDeg } : {};
  const why = (what: 'value' | 'range'): Pick<Measure, 'withheldIn'> =>
    withheldIn ? { withheldIn: (gait) => withheldIn(gait, what) } : {};
  return [
    {
      ...shared,
      ...camera,
      ...why('value'),
      moment: 'footStrike',
      mdc,
      compute: (gait) => ({ kind: 'values', values: atStrikes(gait, series) }),
    },
    {
      ...shared,
      ...camera,
      ...why('value'),
      id: `${angle.id}Peak`,
      label: `${angle.label}, peak in stance`,
      definition: `Largest value between foot strike and toe-off. ${angle.definition}`,
      moment: 'stance',
      mdc: peakMdc,
      compute: (gait) => ({ kind: 'values', values: overStance(gait, series, largest) }),
    },
    {
      ...shared,
      ...why('range'),
      id: `${angle.id}Range`,
      label: `${angle.label}, range in stance`,
      positive: 'more movement',
      definition: `Largest minus smallest value between foot strike and toe-off. ${angle.definition}`,
      moment: 'stance',
      mdc: null,
      compute: (gait) => ({ kind: 'values', values: overStance(gait, series, range) }),
    },
  ];
}
