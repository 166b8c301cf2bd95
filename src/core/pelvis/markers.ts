/** A place in a frame, pixels of the upright clip. */
export interface MarkerPlace {
  readonly x: number;
  readonly y: number;
}

/** Where a person pointed out the adhesive markers on the posterior iliac spines, in one frame of the clip. */
export interface MarkerChoice {
  readonly frame: number;
  /** Of the runner's own left side. */
  readonly left: MarkerPlace;
  readonly right: MarkerPlace;
}

/** Both markers through a clip, pixels of the upright clip, [frame]; NaN where a marker was not seen. */
export interface MarkerTracks {
  readonly left: { readonly x: Float64Array; readonly y: Float64Array };
  readonly right: { readonly x: Float64Array; readonly y: Float64Array };
}
