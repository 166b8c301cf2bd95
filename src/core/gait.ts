import type { CameraSetup } from './camera/cameraSetup.ts';
import type { GaitEvent } from './events/event.ts';
import type { PelvisAngles } from './pelvis/pelvisAngle.ts';
import type { BodyLandmark } from './pose/landmarks.ts';
import type { PerSide, View } from './sides.ts';
import type { Step, Stride } from './stride.ts';

/** A landmark's way through the picture after cleaning, pixels, [frame]; NaN where it was not seen. */
export interface Path {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Everything a measure may look at: the cleaned body, the events, and how it was filmed. */
export interface Gait {
  readonly view: View;
  readonly timesS: Float64Array;
  readonly path: (landmark: BodyLandmark) => Path;
  readonly strikes: PerSide<readonly GaitEvent[]>;
  readonly toeOffs: PerSide<readonly GaitEvent[]>;
  readonly steps: readonly Step[];
  readonly strides: readonly Stride[];
  /** The runner's height in the picture, pixels, from the torso's median length over the clip. */
  readonly bodyHeightPx: number;
  /** See `bodyProportion.ts`; tells two people apart. */
  readonly bodyProportion: number;
  readonly camera: CameraSetup;
  /** Followed in the pictures, not from key points; null from the side. */
  readonly pelvis: PelvisAngles | null;
  /** Heading in the picture: +1 the runner faces right, −1 left; 0 from behind or in front. */
  readonly facing: -1 | 0 | 1;
}
