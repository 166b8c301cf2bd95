import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { imageOf } from '../video/framePixels.ts';
import { SpareMemory } from '../video/spareMemory.ts';
import { clipPictures } from './clipPictures.ts';
import { Crowd, type CrowdFrames } from './crowd.ts';
import type { ClipJob } from './findStretch.ts';
import { progressMeter } from './progress.ts';
import { isSceneFrame, sceneSegments } from './sceneSegments.ts';
import { TrackBuilder } from './trackBuilder.ts';
import { type Copies, everybody } from './twoSided.ts';
import type { Seen } from './unmirrored.ts';

/** Told while a picked runner is looked for. */
export interface PickedListener {
  readonly onProgress: (progress: Progress) => void;
  /** Everybody in the frames since it was last told. */
  readonly onPeople: (more: CrowdFrames) => void;
}

/** It tells of people this often: what is not told yet is lost where the worker ends. */
const TELL_MS = 2000;

/**
 * Everybody in all frames first: who of them is the runner is known best from all frames. What is cut out of the
 * pictures round the runner takes a second reading of the file, without the model.
 *
 * @param known everybody in the first frames, from a run that broke off
 */
export async function findPicked(
  job: ClipJob,
  runner: RunnerChoice,
  copies: Copies,
  known: CrowdFrames,
  { onProgress, onPeople }: PickedListener,
): Promise<Result<PoseTrack>> {
  const crowd = new Crowd(job, known);
  const memory = new SpareMemory();
  const tell = progressMeter(job.framesTotal, onProgress);
  const rest = { first: job.part.first + crowd.frames, end: job.part.end };
  let toldMs = performance.now();
  if (rest.first < rest.end) {
    for await (const { fileTimeS, seen, picture } of everybody(
      clipPictures(job.file, rest, memory),
      copies,
    )) {
      crowd.add(fileTimeS * job.timeScale, seen, imageOf(picture));
      memory.give(picture.data);
      tell(crowd.frames);
      if (performance.now() - toldMs < TELL_MS) continue;
      onPeople(crowd.take());
      toldMs = performance.now();
    }
    onPeople(crowd.take());
  }
  const seen = crowd.runner(runner);
  if (!seen.ok) return seen;
  const { first } = job.part;
  const readable = { framesTotal: crowd.frames, part: { first, end: first + crowd.frames } };
  return ok(await readAgain({ ...job, ...readable }, seen.value, onProgress));
}

async function readAgain(
  job: ClipJob,
  seenIn: (frame: number) => Seen,
  onProgress: (progress: Progress) => void,
): Promise<PoseTrack> {
  const track = new TrackBuilder(job);
  const tell = progressMeter(job.framesTotal, onProgress, 'followingPelvis');
  const memory = new SpareMemory();
  for await (const { index, fileTimeS, picture, raw } of clipPictures(job.file, job.part, memory)) {
    const place = index - job.part.first;
    track.add(fileTimeS * job.timeScale, seenIn(place));
    track.addPelvis(() => imageOf(picture));
    if (isSceneFrame(place, job.framesTotal)) track.addScene(sceneSegments(raw, job.widthPx));
    if (picture.data !== raw.data) memory.give(picture.data);
    tell(track.frames);
  }
  return track.take(job.model);
}
