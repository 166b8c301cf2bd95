import { GrowingTrack } from '../core/pose/growingTrack.ts';
import type { PoseTrack } from '../core/pose/track.ts';

/** Each look is at so many times the frames of the one before: all of them together cost a few times the last. */
const MORE = 1.4;
/** From this share of the clip on the whole result is about to come. */
const LAST_SHARE = 0.7;

/**
 * Collects the parts of a clip while they are found, and now and then has a look at what is there.
 *
 * @param framesTotal that are going to be found
 * @param look ends when it has looked; meanwhile there is no other
 * @returns takes the next part
 */
export function firstLooks(
  framesTotal: number,
  look: (track: PoseTrack) => Promise<void>,
): (part: PoseTrack) => void {
  // A part may begin a frame earlier than it was asked for.
  const found = new GrowingTrack(framesTotal + 1);
  let lookedAt = 0;
  let isLooking = false;
  return (part) => {
    // The pelvis is followed after the last frame, and its pictures are most of a part.
    found.add({ ...part, pelvisPictures: null });
    const { frames } = found;
    if (isLooking || frames < MORE * lookedAt || frames > LAST_SHARE * framesTotal) return;
    lookedAt = frames;
    isLooking = true;
    void look(ofItsOwn(found.track())).finally(() => {
      isLooking = false;
    });
  };
}

/** What goes to another thread takes the whole memory with it that it is a part of. */
const ofItsOwn = (track: PoseTrack): PoseTrack => ({
  ...track,
  timesS: track.timesS.slice(),
  image: track.image.slice(),
  world: track.world.slice(),
});
