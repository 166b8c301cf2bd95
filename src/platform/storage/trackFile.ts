import type { PoseTrack } from '../../core/pose/track.ts';
import { poseTrackSchema } from '../../core/pose/trackSchema.ts';
import { readArrays, writeArrays } from './arrayFile.ts';

const TRACK_VERSION = 1;

/** A pose track, or a part of one, as a file: docs/session-file.md. */
export const trackFile = async (track: PoseTrack): Promise<Blob> =>
  new Blob([await writeArrays({ version: TRACK_VERSION, track })]);

/** null where the file is damaged, or of a newer version. */
export async function readTrackFile(file: Blob): Promise<PoseTrack | null> {
  const read = (await readArrays(new Uint8Array(await file.arrayBuffer()))) as {
    readonly version?: unknown;
    readonly track?: unknown;
  } | null;
  if (read?.version !== TRACK_VERSION) return null;
  const parsed = poseTrackSchema.safeParse(read.track);
  return parsed.success ? parsed.data : null;
}
