import type { Gait } from '../../src/core/gait.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';
import type { AnalysisChoices } from '../../src/core/trial.ts';

/** Degrees with the signs of the truth files, [frame]; null where an estimator has nothing to say of the clip. */
interface PelvisEstimate {
  readonly obliquityRightDownDeg: Float64Array | null;
  readonly rotationRightForwardDeg: Float64Array | null;
}

/** A way to tell how the pelvis stood in every frame. One way is one file or two of a kind. */
export interface PelvisEstimator {
  readonly id: string;
  readonly label: string;
  readonly estimate: (
    track: PoseTrack,
    gait: Gait,
    given: Pick<AnalysisChoices, 'markers' | 'standing'>,
  ) => PelvisEstimate;
}
