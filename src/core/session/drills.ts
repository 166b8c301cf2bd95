/** What a person did between two clips. */
export interface Drill {
  readonly name: string;
  /** "left", "both sides"… in the person's own words, as are the others. */
  readonly side: string;
  readonly dose: string;
}

/** Drills to choose from; any other can be typed. */
export const KNOWN_DRILLS: readonly string[] = [
  'Hip-flexor stretch with arm reach',
  'Hamstring-biased hip external-rotation stretch',
  'Glute-biased hip external-rotation stretch',
  'Single-leg stability exercise',
  'Single-leg bridge',
  'Side plank',
  'Calf raise',
  'Running cue: taller trunk',
  'Running cue: more steps a minute',
];
