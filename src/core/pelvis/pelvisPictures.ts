/** Samples to a torso length (hip middle to shoulder middle): fine enough for a tenth of a degree, small enough to keep. */
export const SAMPLES_PER_TORSO = 90;
/** Reach of a picture round the middle of the hips, samples. */
const REACH_SIDEWAYS = 45;
const REACH_VERTICALLY = 36;
export const COLUMNS = 2 * REACH_SIDEWAYS + 1;
export const ROWS = 2 * REACH_VERTICALLY + 1;
/** Lightness and two colour differences (CIE L*a*b*), each scaled to a byte. */
export const CHANNELS = 3;
export const VALUES_PER_PICTURE = ROWS * COLUMNS * CHANNELS;

/** The pelvis in every frame, cut out small while the pose was found, so that it can be measured without the video. */
export interface PelvisPictures {
  /** [frame, row, column, (L*, a*, b*)] as bytes; a frame without a person is all zero. */
  readonly values: Uint8Array;
  /** Where each picture's middle sample lies in the clip and how far apart samples are, pixels: [frame, (x, y, px)]; NaN without a person. */
  readonly places: Float64Array;
}
