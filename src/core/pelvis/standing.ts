import type { PoseTrack } from '../pose/track.ts';
import type { MarkerChoice } from './markers.ts';

/**
 * Two or three seconds of the same runner, in the same clothes, standing quietly before the same camera: what level and
 * straight ahead look like.
 */
export interface StandingReference {
  /** The file's name, for the log. */
  readonly name: string;
  readonly track: PoseTrack;
  readonly markers?: MarkerChoice;
}
