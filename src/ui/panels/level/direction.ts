import type { CameraChoice, CameraSetup } from '../../../core/camera/cameraSetup.ts';
import type { Side } from '../../../core/sides.ts';

/** Where the camera stood off straight behind or in front; null degrees: the software decides. */
export interface Direction {
  readonly sizeDeg: number | null;
  /** The runner's. */
  readonly side: Side;
}

/** What was chosen so far; with nothing chosen, the side is the one that was found. */
export function directionOf({ yawDeg }: CameraChoice, camera: CameraSetup | null): Direction {
  const side = (yawDeg ?? camera?.yaw?.deg ?? 0) < 0 ? 'left' : 'right';
  return { sizeDeg: yawDeg === undefined ? null : Math.abs(yawDeg), side };
}

export const yawOf = ({ sizeDeg, side }: Direction): number | undefined =>
  sizeDeg === null ? undefined : side === 'right' ? sizeDeg : -sizeDeg;
