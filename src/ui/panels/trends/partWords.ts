import type { TrendPart } from '../../../core/trends/trend.ts';

export const PART_LABEL: Readonly<Record<TrendPart, string>> = {
  left: 'Left',
  right: 'Right',
  leftMinusRight: 'Left − right',
  both: 'Runner',
};
