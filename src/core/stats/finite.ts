/** The values that were measured: NaN means "not seen" and counts nowhere. */
export const finite = (values: readonly number[]): readonly number[] => values.filter(Number.isFinite);
