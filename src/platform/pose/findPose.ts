import type { PoseModel, PoseTrack } from '../../core/pose/track.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { FramePixels, uprightImage } from '../video/framePixels.ts';
import { framesOf } from '../video/frames.ts';
import { openVideo } from '../video/openVideo.ts';
import { MAX_SIDE_PX } from './pelvisCutter.ts';
import { progressMeter } from './progress.ts';
import { isSceneFrame, sceneSegments } from './sceneSegments.ts';
import { TrackBuilder } from './trackBuilder.ts';
import { loadTwoSidedModel, type TwoSidedModel } from './twoSidedModel.ts';

/** What to run; all of it can be sent to a worker. */
export interface PoseJob {
  readonly file: Blob;
  readonly model: PoseModel;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesTotal: number;
  /** Real seconds in one second of the file. */
  readonly timeScale: number;
}

/**
 * Runs the pose model over every frame. Where the file's data breaks off or is damaged, the track ends with
 * the last good frame.
 */
export async function findPose(
  job: PoseJob,
  onProgress: (progress: Progress) => void,
): Promise<Result<PoseTrack>> {
  onProgress({
    phase: 'loadingModel',
    framesDone: 0,
    framesTotal: job.framesTotal,
    framesPerS: 0,
    secondsLeft: null,
  });
  const model = await loadTwoSidedModel(job.model);
  if (!model.ok) return model;
  const track = new TrackBuilder(job.widthPx, job.heightPx);
  try {
    await feed(job, model.value, track, onProgress);
  } catch (error) {
    console.error(error);
    if (track.frames === 0) {
      return failed(
        'pose-failed',
        'The pose model stopped at the first picture of this video.',
        'Reload the page and try again; if it happens again, export the video as H.264 MP4.',
      );
    }
  } finally {
    model.value.close();
  }
  return ok(track.build(job.model));
}

async function feed(
  { file, widthPx, framesTotal, timeScale }: PoseJob,
  model: TwoSidedModel,
  track: TrackBuilder,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { input, track: video } = await openVideo(file);
  const pixels = new FramePixels();
  const tell = progressMeter(framesTotal, onProgress);
  try {
    for await (const { index, timeS: fileTimeS, sample } of framesOf(video)) {
      const picture = await pixels.read(sample);
      track.add(fileTimeS * timeScale, model.detect(picture));
      track.addPelvis(uprightImage(picture, MAX_SIDE_PX));
      if (isSceneFrame(index, framesTotal)) track.addScene(sceneSegments(picture, widthPx));
      tell(track.frames);
    }
  } finally {
    input.dispose();
  }
}
