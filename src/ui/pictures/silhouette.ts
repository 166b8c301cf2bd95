import type { BodyLandmark, Landmark } from '../../core/pose/landmarks.ts';
import { landmarkSeries } from '../../core/pose/track.ts';
import type { Trial } from '../../core/trial.ts';
import { boneReader } from '../overlay/bones.ts';

/** Radius of the head in lengths of the trunk, hair included. */
const HEAD_TRUNKS = 0.34;
/** Of the body round its lines, clothes and hands included. */
const BODY_TRUNKS = 0.21;
const TRUNK_HEIGHTS = 0.288;

const HEAD: readonly Landmark[] = ['nose', 'leftEar', 'rightEar', 'leftEye', 'rightEye'];
const TRUNK: readonly BodyLandmark[] = ['leftShoulder', 'rightShoulder', 'rightHip', 'leftHip'];

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a runner is in a frame, pixels of the clip. */
export interface Silhouette {
  readonly head: Circle;
  readonly lines: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }[];
  readonly trunk: readonly { readonly x: number; readonly y: number }[];
  /** How far the body reaches from its lines. */
  readonly reach: number;
}

export const headRadiusPx = ({ gait }: Trial): number => HEAD_TRUNKS * TRUNK_HEIGHTS * gait.bodyHeightPx;

/** Reads the runner's outline in any frame; null where head or trunk were not seen. */
export function silhouetteReader(trial: Trial): (frame: number) => Silhouette | null {
  const bonesAt = boneReader(trial);
  // As the model said it: a head that filters have moved might not be covered.
  const heads = (['x', 'y'] as const).map((axis) =>
    HEAD.map((name) => landmarkSeries(trial.track, 'image', name, axis)),
  );
  const paths = TRUNK.map((name) => trial.gait.path(name));
  const radius = headRadiusPx(trial);
  return (frame) => {
    const [x, y] = heads.map(
      (series) => series.reduce((sum, values) => sum + (values[frame] ?? Number.NaN), 0) / series.length,
    );
    const trunk = paths.map((path) => ({ x: path.x[frame]!, y: path.y[frame]! }));
    const seen = [x!, y!, ...trunk.flatMap((place) => [place.x, place.y])];
    if (!seen.every(Number.isFinite)) return null;
    return {
      head: { x: x!, y: y!, radius },
      lines: bonesAt(frame),
      trunk,
      reach: (BODY_TRUNKS / HEAD_TRUNKS) * radius,
    };
  };
}
