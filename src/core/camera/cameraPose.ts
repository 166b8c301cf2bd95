/** An estimate and how far it may be off: one standard deviation. */
export interface Estimate {
  readonly value: number;
  readonly sd: number;
}

/** How the camera was held; null where the picture doesn't say. */
export interface CameraPose {
  /**
   * Turn of the camera about its axis, degrees, + counter-clockwise (the picture's content turns clockwise): the true
   * vertical against the picture's, at the runner's place.
   */
  readonly rollDeg: Estimate | null;
  /** How far the roll of single frames lies from their middle, degrees: a hand-held camera; 0 where nobody knows. */
  readonly rollDriftDeg: number;
  /**
   * Where the camera stands against the line of running through the runner, degrees, + to the runner's right. From
   * behind and from in front only; its spread holds that nobody knows how far the lens was zoomed.
   */
  readonly yawDeg: Estimate | null;
  /** Height of the camera over the ground under the runner's feet, in body heights. From behind and in front only. */
  readonly heightRatio: Estimate | null;
}
