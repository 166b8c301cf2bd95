import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { expose } from 'comlink';
import type { PoseModel } from '../../src/core/pose/track.ts';
import { clipPictures, MAX_SIDE_PX } from '../../src/platform/pose/clipPictures.ts';
import { loadLandmarker } from '../../src/platform/pose/landmarker.ts';
import { ModelCopy } from '../../src/platform/pose/modelCopy.ts';
import { FramePixels, uprightPixels } from '../../src/platform/video/framePixels.ts';
import { framesOf } from '../../src/platform/video/frames.ts';
import { openVideo } from '../../src/platform/video/openVideo.ts';
import { SpareMemory } from '../../src/platform/video/spareMemory.ts';
import { wholeLandmarker } from './wholeModel.ts';

/** The parts of the work that nobody can do without, each alone, milliseconds a frame. */
export interface FloorParts {
  readonly decodeMs: number;
  readonly convertMs: number;
  readonly inferMs: number;
  /** The same with the model as everybody has it, which computes the outline of the body too. */
  readonly inferWholeMs: number;
  /** The same while every processor does it: processors that share a core slow each other down. */
  readonly inferTogetherMs: number;
}

const FRAMES = 120;
const WARM_UP = 10;

const service = {
  inferMs,
  async measure(file: Blob, model: PoseModel): Promise<Omit<FloorParts, 'inferTogetherMs'>> {
    return {
      decodeMs: await decodeMs(file),
      convertMs: await convertMs(file),
      inferMs: await inferMs(file, model),
      inferWholeMs: await lookMs(file, await wholeLandmarker(model)),
    };
  },
};
export type FloorService = typeof service;

async function decodeMs(file: Blob): Promise<number> {
  const { input, track } = await openVideo(file);
  let [frames, startMs] = [0, 0];
  for await (const _ of framesOf(track)) {
    frames += 1;
    if (frames === WARM_UP) startMs = performance.now();
  }
  input.dispose();
  return (performance.now() - startMs) / (frames - WARM_UP);
}

async function convertMs(file: Blob): Promise<number> {
  const { input, track } = await openVideo(file);
  const memory = new SpareMemory();
  const pixels = new FramePixels(memory);
  let [frames, tookMs] = [0, 0];
  for await (const { sample } of framesOf(track)) {
    const startMs = performance.now();
    const raw = await pixels.read(sample);
    const { data } = uprightPixels(raw, MAX_SIDE_PX, memory);
    if (frames >= WARM_UP) tookMs += performance.now() - startMs;
    if (data !== raw.data) memory.give(data);
    frames += 1;
    if (frames === FRAMES) break;
  }
  input.dispose();
  return tookMs / (frames - WARM_UP);
}

async function inferMs(file: Blob, model: PoseModel): Promise<number> {
  const loaded = await loadLandmarker(model, 1);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return lookMs(file, loaded.value);
}

async function lookMs(file: Blob, landmarker: PoseLandmarker): Promise<number> {
  const copy = new ModelCopy(landmarker);
  let [frames, tookMs] = [0, 0];
  for await (const { picture } of clipPictures(file, { first: 0, end: FRAMES })) {
    const startMs = performance.now();
    copy.look(picture, false);
    if (frames >= WARM_UP) tookMs += performance.now() - startMs;
    frames += 1;
  }
  landmarker.close();
  return tookMs / (frames - WARM_UP);
}

expose(service);
