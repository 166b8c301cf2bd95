/** Where a person clicked on the runner: real seconds from the first frame, pixels of the upright picture. */
export interface RunnerChoice {
  readonly timeS: number;
  readonly x: number;
  readonly y: number;
}
