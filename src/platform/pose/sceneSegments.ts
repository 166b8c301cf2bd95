import { findSegments } from '../../core/camera/lineSegments.ts';
import { type RawPicture, uprightImage } from '../video/framePixels.ts';

/**
 * Straight edges are longer than the details that a smaller picture loses, and half a picture takes a quarter of the
 * time: about 15 ms.
 */
const MAX_SIDE_PX = 720;

/** Frames whose surroundings are looked at: a hand-held camera moves slowly, a standing one not at all. */
const SAMPLES = 9;

/** Whether a frame is one of those looked at: the middles of equal parts of the clip, or every frame of a short one. */
export function isSceneFrame(frame: number, framesTotal: number): boolean {
  const parts = Math.min(SAMPLES, framesTotal);
  const part = Math.floor(((frame + 0.5) * parts) / framesTotal);
  return frame === Math.floor(((part + 0.5) * framesTotal) / parts);
}

/**
 * The straight edges in a frame, in pixels of the upright clip: [segment, (x1, y1, x2, y2)].
 *
 * @param widthPx of the upright clip; the frame may be smaller or larger
 */
export function sceneSegments(raw: RawPicture, widthPx: number): Float32Array {
  const { data, width, height } = uprightImage(raw, MAX_SIDE_PX);
  const scale = widthPx / width;
  return findSegments(grey(data), width, height).map((value) => value * scale);
}

/** Brightness as the eye weighs colours (ITU-R BT.601), in 256ths. */
function grey(rgba: Uint8ClampedArray): Uint8Array {
  const out = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < out.length; i += 1) {
    out[i] = (77 * rgba[4 * i]! + 150 * rgba[4 * i + 1]! + 29 * rgba[4 * i + 2]!) >> 8;
  }
  return out;
}
