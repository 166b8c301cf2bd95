import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseModel, PoseTrack } from '../../core/pose/track.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { type RawPicture, uprightImage } from '../video/framePixels.ts';
import { clipPictures } from './clipPictures.ts';
import { Crowd, MAX_PEOPLE, NOBODY } from './crowd.ts';
import { MAX_SIDE_PX } from './pelvisCutter.ts';
import { progressMeter } from './progress.ts';
import { isSceneFrame, sceneSegments } from './sceneSegments.ts';
import { TrackBuilder } from './trackBuilder.ts';
import { loadTwoSidedModel, type TwoSidedModel } from './twoSidedModel.ts';
import type { Seen } from './unmirrored.ts';

/** What to run; all of it can be sent to a worker. */
export interface PoseJob {
  readonly file: Blob;
  readonly model: PoseModel;
  /** Whom to follow; absent: whoever the model takes. */
  readonly runner?: RunnerChoice;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesTotal: number;
  /** Real seconds in one second of the file. */
  readonly timeScale: number;
}

type OnProgress = (progress: Progress) => void;

/** What is known of the runner in a frame. */
type Look = (picture: RawPicture, index: number) => Seen;

/**
 * Runs the pose model over every frame. Where the file's data breaks off or is damaged, the track ends with
 * the last good frame.
 */
export async function findPose(job: PoseJob, onProgress: OnProgress): Promise<Result<PoseTrack>> {
  const model = await loadTwoSidedModel(job.model, job.runner ? MAX_PEOPLE : 1);
  if (!model.ok) return model;
  try {
    return job.runner
      ? await findPicked(job, job.runner, model.value, onProgress)
      : await buildTrack(job, (picture) => model.value.detect(picture), 'findingPose', onProgress);
  } finally {
    model.value.close();
  }
}

/**
 * Everybody in the whole clip first: who of them is the runner is known best from all frames. What is cut out of the
 * pictures round the runner takes a second reading of the file, without the model.
 */
async function findPicked(
  job: PoseJob,
  runner: RunnerChoice,
  model: TwoSidedModel,
  onProgress: OnProgress,
): Promise<Result<PoseTrack>> {
  const crowd = new Crowd(model, job);
  const tell = progressMeter(job.framesTotal, onProgress);
  try {
    for await (const { fileTimeS, picture } of clipPictures(job.file)) {
      crowd.add(fileTimeS * job.timeScale, picture);
      tell(crowd.frames);
    }
  } catch (error) {
    console.error(error);
    if (crowd.frames === 0) return STOPPED;
  }
  const seen = crowd.runner(runner);
  if (!seen.ok) return seen;
  const whole = { ...job, framesTotal: crowd.frames };
  return buildTrack(whole, (_, index) => seen.value[index] ?? NOBODY, 'followingPelvis', onProgress);
}

const STOPPED = failed(
  'pose-failed',
  'The pose model stopped at the first picture of this video.',
  'Reload the page and try again; if it happens again, export the video as H.264 MP4.',
);

async function buildTrack(
  { file, model, widthPx, heightPx, framesTotal, timeScale }: PoseJob,
  look: Look,
  phase: Progress['phase'],
  onProgress: OnProgress,
): Promise<Result<PoseTrack>> {
  const track = new TrackBuilder(widthPx, heightPx, framesTotal);
  const tell = progressMeter(framesTotal, onProgress, phase);
  try {
    for await (const { index, fileTimeS, picture } of clipPictures(file)) {
      track.add(fileTimeS * timeScale, look(picture, index));
      track.addPelvis(() => uprightImage(picture, MAX_SIDE_PX));
      if (isSceneFrame(index, framesTotal)) track.addScene(sceneSegments(picture, widthPx));
      tell(track.frames);
    }
  } catch (error) {
    console.error(error);
    if (track.frames === 0) return STOPPED;
  }
  return ok(track.build(model));
}
