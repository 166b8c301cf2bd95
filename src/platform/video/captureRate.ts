import type { MetadataTags } from 'mediabunny';
import type { ClipInfo } from '../../core/clip.ts';

/** Written by Android cameras into moov/meta as a big-endian 32-bit float. */
const ANDROID_KEY = 'com.android.capture.fps';

/**
 * Below this factor the camera's rate is a nominal value, not slow motion: phones write 30 where low light
 * brought the true rate down to 24.
 */
const MIN_FACTOR = 1.5;

/**
 * How fast the camera took the frames. iPhones name no rate, and need none: their slow-motion originals keep
 * real time (240 frames a second that last a second), and exports with slowed time no longer say so.
 */
export function captureRate(
  raw: MetadataTags['raw'],
  fileFps: number,
): Pick<ClipInfo, 'captureFps' | 'captureFpsSource'> {
  const statedFps = bigEndianFloat(raw?.[ANDROID_KEY]);
  if (statedFps === null) return { captureFps: fileFps, captureFpsSource: 'assumed' };
  const factor = statedFps / fileFps;
  const realTime = factor < MIN_FACTOR && factor > 1 / MIN_FACTOR;
  return { captureFps: realTime ? fileFps : statedFps, captureFpsSource: 'metadata' };
}

/** Null for anything but four bytes that hold a positive number. */
function bigEndianFloat(value: unknown): number | null {
  if (!(value instanceof Uint8Array) || value.byteLength !== 4) return null;
  const number = new DataView(value.buffer, value.byteOffset).getFloat32(0);
  return Number.isFinite(number) && number > 0 ? number : null;
}
