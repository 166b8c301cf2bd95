import { type Agreement, agreement } from '../stats/agreement.ts';
import { stridePairs } from '../stats/stridePairs.ts';
import type { MeasureResult } from '../trial.ts';

/** Left against right, stride by stride; null where the clip does not compare its sides. */
export const sidesAgreement = ({ values, leftMinusRight }: MeasureResult): Agreement | null =>
  leftMinusRight.value === null
    ? null
    : agreement(stridePairs(values).map(({ left, right }) => left.value - right.value));
