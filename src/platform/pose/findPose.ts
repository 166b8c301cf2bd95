import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseModel, PoseTrack } from '../../core/pose/track.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { FramePixels, uprightImage } from '../video/framePixels.ts';
import { framesOf } from '../video/frames.ts';
import { openVideo } from '../video/openVideo.ts';
import { loadLandmarker } from './landmarker.ts';
import { progressMeter } from './progress.ts';
import { TrackBuilder } from './trackBuilder.ts';

/**
 * The model looks at 224 × 224 of the whole picture, then at 256 × 256 round the person; more pixels than
 * this only cost time to convert.
 */
const MAX_SIDE_PX = 1400;

/**
 * The clock shown to the model, milliseconds a frame. Its own smoothing (a one-euro filter) delays the shoulders of a
 * runner by 30–55 ms at true frame times, and foot strikes with them. Told that frames are a quarter of an hour
 * apart it has no past to lean on and hands the landmarks through, while still following the person from frame to
 * frame: on truth clips the delay is gone at the same speed (docs/accuracy.md). Smoothing is core's work, without
 * delay; the track keeps the true times.
 */
const UNSMOOTHED_STEP_MS = 1e6;

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
  const landmarker = await loadLandmarker(job.model);
  if (!landmarker.ok) return landmarker;
  const track = new TrackBuilder(job.widthPx, job.heightPx);
  try {
    await feed(job, landmarker.value, track, onProgress);
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
    landmarker.value.close();
  }
  return ok(track.build(job.model));
}

async function feed(
  { file, framesTotal, timeScale }: PoseJob,
  landmarker: PoseLandmarker,
  track: TrackBuilder,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { input, track: video } = await openVideo(file);
  const pixels = new FramePixels();
  const tell = progressMeter(framesTotal, onProgress);
  try {
    for await (const { timeS: fileTimeS, sample } of framesOf(video)) {
      const image = uprightImage(await pixels.read(sample), MAX_SIDE_PX);
      const timeS = fileTimeS * timeScale;
      track.add(timeS, landmarker.detectForVideo(image, (track.frames + 1) * UNSMOOTHED_STEP_MS));
      tell(track.frames);
    }
  } finally {
    input.dispose();
  }
}
