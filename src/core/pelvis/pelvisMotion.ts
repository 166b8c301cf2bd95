/** How the patch on the pelvis moved through a clip. */
export interface PelvisMotion {
  /** [frame, parameter] as surface.ts lists them; NaN without a person or a picture. All angles count from an unknown zero. */
  readonly parameters: Float64Array;
  /** Where the hip middle lies from the middle of each picture, samples to the right and down: [frame]. */
  readonly hip: { readonly right: Float64Array; readonly down: Float64Array };
  /** What the patch looks like, [channel, sample]. */
  readonly patch: Float32Array;
  /** Pixels between samples, median over frames. */
  readonly spacingPx: number;
  /** Spread of what the patch does not explain, median over frames, brightness. */
  readonly noise: number;
  /** Standard uncertainty of one frame's angle as far as the picture's noise goes, degrees, median over frames. */
  readonly obliquitySdDeg: number;
  readonly rotationSdDeg: number;
}
