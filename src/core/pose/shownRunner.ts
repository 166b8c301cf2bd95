import { LANDMARKS } from './landmarks.ts';
import { landmarkAt, type PoseTrack, VALUES_PER_FRAME } from './track.ts';

/** What of a frame the runner fills: shares of its width and height, from its upper left corner. */
export interface ShownRunner {
  /** Real seconds from the clip's first frame. */
  readonly timeS: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the runner is in a frame a third into a clip or, where nobody is seen in that, in one that shows them. Null where none does. */
export function shownRunner(track: PoseTrack): ShownRunner | null {
  const { timesS, image, widthPx, heightPx } = track;
  const isSeen = (frame: number) => !Number.isNaN(image[frame * VALUES_PER_FRAME]!);
  const third = Math.floor(timesS.length / 3);
  const seen = isSeen(third) ? [third] : [...timesS.keys()].filter(isSeen);
  const frame = seen[seen.length >> 1];
  if (frame === undefined) return null;
  const xs = LANDMARKS.map((landmark) => landmarkAt(track, 'image', landmark, 'x', frame) / widthPx);
  const ys = LANDMARKS.map((landmark) => landmarkAt(track, 'image', landmark, 'y', frame) / heightPx);
  return {
    timeS: timesS[frame]!,
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
