import { type PoseTrack, VALUES_PER_FRAME } from './track.ts';

/**
 * Where a picture shows the runner, for one who is not there all the time.
 *
 * @returns real seconds from the clip's first frame; null where a frame a third into the clip shows somebody, or none does
 */
export function runnerTimeS({ timesS, image }: Pick<PoseTrack, 'timesS' | 'image'>): number | null {
  const isSeen = (frame: number) => !Number.isNaN(image[frame * VALUES_PER_FRAME]!);
  if (isSeen(Math.floor(timesS.length / 3))) return null;
  const seen = timesS.filter((_, frame) => isSeen(frame));
  return seen[seen.length >> 1] ?? null;
}
