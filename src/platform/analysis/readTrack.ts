import type { PoseTrack } from '../../core/pose/track.ts';
import { readTrackFile } from '../storage/trackFile.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { answerOf } from './analyzeTrack.ts';

/**
 * `readTrackFile` where the track will be analysed, so that it need not be brought there: checking and copying the 80 MB
 * of a long clip would hold up the page. On the page where it can have no worker.
 */
export async function readTrack(file: Blob): Promise<PoseTrack | null> {
  const held = await workersAreHeld();
  const answer = held.ok && (await answerOf((asked) => asked.readTrack(file)));
  return answer ? answer.is : readTrackFile(file);
}
