import { type FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision';
import loaderUrl from '@mediapipe/tasks-vision/vision_wasm_internal.js?url';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_internal.wasm?url';
import type { PoseModel } from '../../src/core/pose/track.ts';
import { framesOf } from '../../src/platform/video/frames.ts';
import { openVideo } from '../../src/platform/video/openVideo.ts';
import { legacyPose } from './legacyPose.ts';
import { wholeModelUrl } from './wholeModel.ts';

/** How fast a way is, from its first frame on: what is loaded before does not count. */
export interface WaySpeed {
  readonly frames: number;
  readonly seconds: number;
  readonly framesPerS: number;
}

/** A slow way is stopped after so long; its speed is that of the frames done. */
const MAX_S = 30;
/** The first frames start things up. */
const WARM_UP = 3;

/** Counts the frames of a way until its time is up. */
function stopwatch() {
  let [frames, startMs] = [0, performance.now()];
  return {
    /** Whether there is time for another. */
    count(): boolean {
      frames += 1;
      if (frames === WARM_UP) startMs = performance.now();
      return performance.now() - startMs < MAX_S * 1000;
    },
    speed(): WaySpeed {
      const seconds = (performance.now() - startMs) / 1000;
      const counted = frames - WARM_UP;
      return { frames: counted, seconds, framesPerS: counted / seconds };
    },
  };
}

const landmarkerOnPage = (model: PoseModel): Promise<PoseLandmarker> =>
  PoseLandmarker.createFromOptions(
    { wasmLoaderPath: loaderUrl, wasmBinaryPath: wasmUrl } satisfies Awaited<
      ReturnType<typeof FilesetResolver.forVisionTasks>
    >,
    {
      baseOptions: { modelAssetPath: wholeModelUrl(model) },
      runningMode: 'VIDEO',
      numPoses: 1,
    },
  );

/** As everyone writes it: each video frame straight into the model, on the page's thread. */
export async function naive(file: File, model: PoseModel): Promise<WaySpeed> {
  const landmarker = await landmarkerOnPage(model);
  const { input, track } = await openVideo(file);
  const watch = stopwatch();
  try {
    for await (const { timeS, sample } of framesOf(track)) {
      const frame = sample.toVideoFrame();
      landmarker.detectForVideo(frame, timeS * 1000 + 1);
      frame.close();
      if (!watch.count()) break;
    }
    return watch.speed();
  } finally {
    input.dispose();
    landmarker.close();
  }
}

/** As hobby projects do: a video element is sent to each frame's time, and a canvas shown to the model. */
export async function seeking(file: File, model: PoseModel): Promise<WaySpeed> {
  const landmarker = await landmarkerOnPage(model);
  const timesS = await frameTimesS(file);
  const video = await videoOf(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  const context = canvas.getContext('2d')!;
  const watch = stopwatch();
  for (const timeS of timesS) {
    await seek(video, timeS);
    context.drawImage(video, 0, 0);
    landmarker.detectForVideo(canvas, timeS * 1000 + 1);
    if (!watch.count()) break;
  }
  landmarker.close();
  return watch.speed();
}

/** The older package of the same models. */
export async function legacy(file: File, model: PoseModel): Promise<WaySpeed> {
  const pose = await legacyPose(model);
  const { input, track } = await openVideo(file);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const watch = stopwatch();
  try {
    for await (const { sample } of framesOf(track)) {
      [canvas.width, canvas.height] = [sample.displayWidth, sample.displayHeight];
      sample.draw(context, 0, 0);
      await pose.send({ image: canvas });
      if (!watch.count()) break;
    }
    return watch.speed();
  } finally {
    input.dispose();
    await pose.close();
  }
}

async function frameTimesS(file: File): Promise<readonly number[]> {
  const { input, track } = await openVideo(file);
  const timesS: number[] = [];
  for await (const { timeS } of framesOf(track)) timesS.push(timeS);
  input.dispose();
  return timesS;
}

async function videoOf(file: File): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(file);
  await new Promise((resolve, reject) => {
    video.onloadeddata = resolve;
    video.onerror = () => reject(new Error('The clip does not play.'));
  });
  return video;
}

const seek = (video: HTMLVideoElement, timeS: number): Promise<unknown> =>
  new Promise((resolve) => {
    video.addEventListener('seeked', resolve, { once: true });
    // The middle of the frame: its beginning may be taken for the one before.
    video.currentTime = timeS + 1e-3;
  });
