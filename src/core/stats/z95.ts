/** Half-width of a 95 % interval over the standard uncertainty. */
export const Z95 = 1.96;
