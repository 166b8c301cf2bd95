import { type ClipInfo, timeScale } from '../../core/clip.ts';
import type { FrameSpan } from '../../core/corrections/frameSpan.ts';
import { placedInClip } from '../../core/pose/placedInClip.ts';
import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import { part } from '../part.ts';
import type { FrameRange } from './clipPictures.ts';

const fileTimes = part(async () => (await import('../video/fileTimes.ts')).fileTimes);

/** What is looked at of a clip, and how the track of it is put in its place. */
interface LookedAt {
  readonly range: FrameRange;
  placed(track: PoseTrack): PoseTrack;
}

/**
 * @param span the part that is asked for; absent: all of the clip
 * @param runner the moment in which somebody picked the runner is looked at too
 */
export async function partOf(
  file: File,
  clip: ClipInfo,
  span: FrameSpan | undefined,
  runner: RunnerChoice | undefined,
): Promise<Result<LookedAt>> {
  if (!span) return ok({ range: { first: 0, end: clip.frames }, placed: (track) => track });
  const read = await fileTimes(file);
  if (!read.ok) return read;
  const timesS = read.value.map((timeS) => timeS * timeScale(clip));
  const range = rangeOf(span, runner ? lastUpTo(timesS, runner.timeS) : null, timesS.length);
  return ok({
    range,
    placed(track) {
      const end = range.first + track.timesS.length;
      // Where the file's data broke off there is nothing after it.
      const isWhole = end >= range.end;
      return placedInClip(track, range.first, isWhole ? timesS : timesS.slice(0, end));
    },
  });
}

/**
 * The frames to look at. The copies of the model take turns from an even frame on.
 *
 * @param also a frame that must be among them
 */
export function rangeOf({ first, last }: FrameSpan, also: number | null, frames: number): FrameRange {
  const from = Math.max(0, Math.min(first, also ?? first));
  const to = Math.min(frames - 1, Math.max(last, also ?? last));
  return { first: from - (from % 2), end: to + 1 };
}

function lastUpTo(timesS: Float64Array, timeS: number): number {
  const later = timesS.findIndex((frameS) => frameS > timeS);
  return Math.max(0, (later < 0 ? timesS.length : later) - 1);
}
