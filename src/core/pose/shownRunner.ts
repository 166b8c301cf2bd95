import { type RunnerBox, runnerBox } from './runnerBox.ts';
import { type PoseTrack, VALUES_PER_FRAME } from './track.ts';

/** Where the runner is in a frame. */
export interface ShownRunner extends RunnerBox {
  /** Real seconds from the clip's first frame. */
  readonly timeS: number;
}

/** Where the runner is in a frame a third into a clip or, where nobody is seen in that, in one that shows them. Null where none does. */
export function shownRunner(track: PoseTrack): ShownRunner | null {
  const { timesS, image } = track;
  const isSeen = (frame: number) => !Number.isNaN(image[frame * VALUES_PER_FRAME]!);
  const third = Math.floor(timesS.length / 3);
  const seen = isSeen(third) ? [third] : [...timesS.keys()].filter(isSeen);
  const frame = seen[seen.length >> 1];
  const box = frame === undefined ? null : runnerBox(track, frame, frame + 1);
  return box && { ...box, timeS: timesS[frame!]! };
}
