import type { ClipInfo } from '../core/clip.ts';
import type { MarkerChoice } from '../core/pelvis/markers.ts';
import type { StandingReference } from '../core/pelvis/standing.ts';
import { MIN_PERSON_SHARE, type PoseTrack, personShare } from '../core/pose/track.ts';
import { failed, ok, type Result } from '../core/problem.ts';

/** What a standing clip gives the trials, once its pose is found. */
export function standingReference(
  clip: ClipInfo,
  track: PoseTrack,
  markers: MarkerChoice | undefined,
): Result<StandingReference> {
  if (personShare(track) < MIN_PERSON_SHARE) {
    return failed(
      'no-person',
      `Nobody was found in “${clip.name}”.`,
      'Film the runner standing quietly, head to feet, filling at least a third of the picture’s height.',
    );
  }
  return ok({ name: clip.name, track, ...(markers && { markers }) });
}
