import type { ClipInfo } from '../../src/core/clip.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';
import type { Truth } from '../truth.ts';

/** A clip with what is true of it, and what the pose model saw in it; a sentence where the app could not open it. */
export interface Tracked {
  readonly name: string;
  readonly truth: Truth;
  readonly pose:
    | { readonly ok: false; readonly why: string }
    | {
        readonly ok: true;
        readonly clip: ClipInfo;
        readonly track: PoseTrack;
        readonly msPerFrame: number;
      };
}
