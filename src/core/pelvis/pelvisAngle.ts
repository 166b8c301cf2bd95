import type { Withheld } from '../withheld.ts';
import type { MarkerTracks } from './markers.ts';

/** One angle of the pelvis over a clip. */
export interface PelvisAngle {
  /** [frame], degrees; about its own mean where no zero is known. */
  readonly deg: Float64Array;
  /** Why it is not to be shown at all; null where it is. */
  readonly unfit: Withheld | null;
  /** Why values at foot strike, and not only ranges, are not to be shown; null where they are. */
  readonly noValue: Withheld | null;
}

export interface PelvisAngles {
  /** + the runner's right side lower. */
  readonly obliquityRightDown: PelvisAngle;
  /** + the runner's right side forward. */
  readonly rotationRightForward: PelvisAngle;
  readonly markers: MarkerTracks | null;
  /** In one sentence, for the log. */
  readonly how: string;
}
