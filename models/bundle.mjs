// @ts-check
import { zipSync } from 'fflate';

/** Any fixed time makes the bundle's hash reproducible. Zip keeps local time, hence no UTC here. */
const ENTRY_TIME = new Date(1980, 0, 1, 12);

/**
 * Packs a `.task` bundle. Entries are stored, not compressed: the Tasks API reads the networks in place.
 *
 * @param {Uint8Array} detector
 * @param {Uint8Array} landmarks
 * @returns {Uint8Array}
 */
export function packBundle(detector, landmarks) {
  return zipSync(
    { 'pose_detector.tflite': detector, 'pose_landmarks_detector.tflite': landmarks },
    { level: 0, mtime: ENTRY_TIME },
  );
}
