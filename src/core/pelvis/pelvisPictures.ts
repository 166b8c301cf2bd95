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

/**
 * The pelvis, cut out small while the pose was found, so that it can be measured without the video: in every frame of a
 * clip of usual length, in some stretches of a long one (`isPictured`).
 */
export interface PelvisPictures {
  /** The frames that have a picture, ascending: [picture]. */
  readonly frames: Int32Array;
  /** [picture, row, column, (L*, a*, b*)] as bytes; a frame without a person is all zero. */
  readonly values: Uint8Array;
  /**
   * Where the middle sample lies in the clip and how far apart samples are, pixels: [frame, (x, y, px)]; NaN without a
   * person and without a picture.
   */
  readonly places: Float64Array;
}

/** A picture takes 20 kB; so many take 48 MB, and are ten seconds at 240 frames a second. */
export const MAX_PICTURES = 2400;
/** A longer clip has stretches of pictures at even distances, each long enough to hold whole strides. */
const STRETCHES = 4;
const STRETCH_FRAMES = MAX_PICTURES / STRETCHES;

/** Whether the pelvis is cut out of a frame. */
export function isPictured(frame: number, framesTotal: number): boolean {
  if (framesTotal <= MAX_PICTURES) return true;
  const part = Math.floor((frame * STRETCHES) / framesTotal);
  const [begin, end] = [part, part + 1].map((k) => Math.ceil((k * framesTotal) / STRETCHES)) as [
    number,
    number,
  ];
  const first = begin + Math.floor((end - begin - STRETCH_FRAMES) / 2);
  return frame >= first && frame < first + STRETCH_FRAMES;
}

/** The picture of a frame, [row, column, (L*, a*, b*)]; shares memory with all of them. Null where there is none. */
export function pictureIn({ frames, values }: PelvisPictures, frame: number): Uint8Array | null {
  let [low, high] = [0, frames.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frames[middle]! < frame) low = middle + 1;
    else high = middle;
  }
  return frames[low] === frame
    ? values.subarray(low * VALUES_PER_PICTURE, (low + 1) * VALUES_PER_PICTURE)
    : null;
}
