import { analyzeTrack } from '../../src/core/analyze.ts';
import type { PoseModel } from '../../src/core/pose/track.ts';
import { compareDetectors, type DetectorScore, type Recording } from '../detectors/compare.ts';
import { compareHips, type HipScore } from '../hip/compare.ts';
import { comparePelvis, type PelvisClip, type PelvisScore } from '../pelvis/compare.ts';
import type { PoseVariant } from '../pose/findVariant.ts';
import { durationS, trueCamera } from '../truth.ts';
import { type ClipScore, scoreClip, scoreFailure } from './clip.ts';
import { givenFor } from './given.ts';
import { type PairScore, scorePairs } from './pairs.ts';
import { type Pooled, pool } from './pooled.ts';
import { type RawScore, scoreRawPose } from './rawPose.ts';
import type { Tracked } from './tracked.ts';

/**
 * How the pose model is run: `tracked` as the app does; the others as `PoseVariant` says.
 */
export type PoseMode = 'tracked' | PoseVariant;

export interface Way {
  readonly model: PoseModel;
  readonly mode: PoseMode;
}

/** One way to run the pose model, over all clips. */
export interface RunScore extends Way {
  readonly clips: readonly ClipScore[];
  readonly pairs: readonly PairScore[];
  readonly pooled: Pooled;
  readonly raw: readonly RawScore[];
  readonly detectors: readonly DetectorScore[];
  readonly pelvis: readonly PelvisScore[];
  readonly hips: readonly HipScore[];
}

/**
 * From tracks to scores: the app's own analysis, then the comparison with the truth.
 *
 * @param camera `found` by the app, or `known` from the truth as if a person had set it: what is left is the pose's error
 */
export function scoreRun(
  way: Way,
  tracked: readonly Tracked[],
  detectors: { readonly ids: readonly string[]; readonly mocap: Recording | null },
  camera: 'found' | 'known',
): RunScore {
  const recordings: Recording[] = [];
  const raw: RawScore[] = [];
  const fromBehind: PelvisClip[] = [];
  const clips = tracked.map(({ name, truth, pose }): ClipScore => {
    if (!pose.ok) return scoreFailure({ name, frames: 0, msPerFrame: 0 }, pose.why, truth);
    const { clip, track, msPerFrame } = pose;
    const about = { name, frames: track.timesS.length, msPerFrame };
    const given = givenFor(truth, tracked);
    const analysed = analyzeTrack(name, clip, track, {
      ...given,
      ...(camera === 'known' ? { camera: trueCamera(truth) } : {}),
    });
    if (!analysed.ok) return scoreFailure(about, analysed.problem.message, truth);
    if (truth.events.length > 0) {
      const { gait } = analysed.value;
      if (truth.view === 'posterior' && gait.view === 'posterior') {
        fromBehind.push({ name, track, gait, truth, given });
      }
      raw.push(scoreRawPose(name, analysed.value, truth));
      const strikes = truth.events.filter(({ type }) => type === 'footStrike');
      const lengthS = durationS(truth);
      recordings.push({
        name,
        gait,
        strikes,
        durationS: lengthS,
        judgedS: [0, lengthS],
      });
    }
    return scoreClip(about, analysed.value, truth);
  });
  return {
    ...way,
    clips,
    pairs: scorePairs(clips),
    pooled: pool(clips),
    raw,
    pelvis: comparePelvis(fromBehind),
    hips: compareHips(fromBehind),
    detectors: compareDetectors(detectors.ids, recordings, detectors.mocap),
  };
}
