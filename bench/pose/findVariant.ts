import { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseTrack } from '../../src/core/pose/track.ts';
import { ok, type Result } from '../../src/core/problem.ts';
import { MODEL_FILE, WASM_FILES } from '../../src/platform/pose/assets.ts';
import { MAX_SIDE_PX } from '../../src/platform/pose/clipPictures.ts';
import type { ClipJob } from '../../src/platform/pose/findStretch.ts';
import { UNSMOOTHED_STEP_MS } from '../../src/platform/pose/modelCopy.ts';
import { isSceneFrame, sceneSegments } from '../../src/platform/pose/sceneSegments.ts';
import { TrackBuilder } from '../../src/platform/pose/trackBuilder.ts';
import { FramePixels, uprightImage } from '../../src/platform/video/framePixels.ts';
import { framesOf } from '../../src/platform/video/frames.ts';
import { openVideo } from '../../src/platform/video/openVideo.ts';

export type PoseVariant = 'plain' | 'smoothed' | 'image';

/**
 * Ways to run the pose model that the app does not use, for comparison with the one that it does: `smoothed` shows it
 * the true frame times, so that its one-euro filter smooths; `image` shows it every picture as if it was the only one;
 * `plain` is the app's way without the mirror.
 */
export async function findVariant(
  job: ClipJob & { readonly mode: PoseVariant },
  onProgress: (progress: { framesDone: number; framesTotal: number }) => void,
): Promise<Result<PoseTrack>> {
  const landmarker = await PoseLandmarker.createFromOptions(WASM_FILES, {
    baseOptions: { modelAssetPath: MODEL_FILE[job.model].url, delegate: 'CPU' },
    runningMode: job.mode === 'image' ? 'IMAGE' : 'VIDEO',
    numPoses: 1,
  });
  const track = new TrackBuilder(job);
  const { input, track: video } = await openVideo(job.file);
  const pixels = new FramePixels();
  try {
    for await (const { index, timeS: fileTimeS, sample } of framesOf(video)) {
      const picture = await pixels.read(sample);
      const image = uprightImage(picture, MAX_SIDE_PX);
      const timeS = fileTimeS * job.timeScale;
      const clockMs = job.mode === 'plain' ? (track.frames + 1) * UNSMOOTHED_STEP_MS : timeS * 1000;
      track.add(
        timeS,
        job.mode === 'image' ? landmarker.detect(image) : landmarker.detectForVideo(image, clockMs),
      );
      if (isSceneFrame(index, job.framesTotal)) track.addScene(sceneSegments(picture, job.widthPx));
      onProgress({ framesDone: track.frames, framesTotal: job.framesTotal });
    }
  } finally {
    input.dispose();
    landmarker.close();
  }
  return ok(track.take(job.model));
}
