import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { imageOf } from '../video/framePixels.ts';
import { clipPictures } from './clipPictures.ts';
import { Crowd, NOBODY } from './crowd.ts';
import type { ClipJob } from './findStretch.ts';
import { progressMeter } from './progress.ts';
import { isSceneFrame, sceneSegments } from './sceneSegments.ts';
import { TrackBuilder } from './trackBuilder.ts';
import { type Copies, everybody } from './twoSided.ts';
import type { Seen } from './unmirrored.ts';

/**
 * Everybody in all frames first: who of them is the runner is known best from all frames. What is cut out of the
 * pictures round the runner takes a second reading of the file, without the model.
 */
export async function findPicked(
  job: ClipJob,
  runner: RunnerChoice,
  copies: Copies,
  onProgress: (progress: Progress) => void,
): Promise<Result<PoseTrack>> {
  const crowd = new Crowd(job);
  const spare: Uint32Array<ArrayBuffer>[] = [];
  const tell = progressMeter(job.framesTotal, onProgress);
  const shown = clipPictures(job.file, job.part, spare);
  for await (const { fileTimeS, seen, picture } of everybody(shown, copies)) {
    crowd.add(fileTimeS * job.timeScale, seen, imageOf(picture));
    spare.push(picture.data);
    tell(crowd.frames);
  }
  const seen = crowd.runner(runner);
  if (!seen.ok) return seen;
  const { first } = job.part;
  const known = { framesTotal: crowd.frames, part: { first, end: first + crowd.frames } };
  return ok(await readAgain({ ...job, ...known }, seen.value, onProgress));
}

async function readAgain(
  job: ClipJob,
  seen: readonly Seen[],
  onProgress: (progress: Progress) => void,
): Promise<PoseTrack> {
  const track = new TrackBuilder(job);
  const tell = progressMeter(job.framesTotal, onProgress, 'followingPelvis');
  for await (const { index, fileTimeS, picture, raw } of clipPictures(job.file, job.part)) {
    const place = index - job.part.first;
    track.add(fileTimeS * job.timeScale, seen[place] ?? NOBODY);
    track.addPelvis(() => imageOf(picture));
    if (isSceneFrame(place, job.framesTotal)) track.addScene(sceneSegments(raw, job.widthPx));
    tell(track.frames);
  }
  return track.take(job.model);
}
