import { mean as meanOf } from 'simple-statistics';

/** Arithmetic mean; NaN without any value. */
export const mean = (values: ArrayLike<number>): number =>
  values.length === 0 ? Number.NaN : meanOf(Array.from(values));
