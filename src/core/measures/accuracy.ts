import type { View } from '../sides.ts';

/**
 * Half-widths of 95 % intervals of what more strikes can't average away, in the measure's unit; null where it has
 * not been measured.
 */
export interface Accuracy {
  /** Of the value at one strike, the random error included. */
  readonly singleStrike: number | null;
  /** Of left − right in one clip. What is common to both sides (camera level) enters a side-normalised angle twice. */
  readonly leftMinusRight: number | null;
  /** Of after − before on one side; what two clips have in common cancels only if the camera was not moved. */
  readonly change: number | null;
  /** Of the change of left − right. */
  readonly changeOfLeftMinusRight: number | null;
}

const UNKNOWN: Accuracy = {
  singleStrike: null,
  leftMinusRight: null,
  change: null,
  changeOfLeftMinusRight: null,
};

/** Measured against clips of known truth (docs/accuracy.md). A measure and view without a line is unknown. */
const ACCURACY: readonly (Accuracy & { readonly id: string; readonly view: View })[] = [];

export const accuracyOf = (id: string, view: View): Accuracy =>
  ACCURACY.find((line) => line.id === id && line.view === view) ?? UNKNOWN;
