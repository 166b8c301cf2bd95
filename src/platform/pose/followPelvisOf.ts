import { proxy, transfer } from 'comlink';
import type { PelvisMotion } from '../../core/pelvis/pelvisMotion.ts';
import type { PelvisPictures } from '../../core/pelvis/pelvisPictures.ts';
import { pictureShares, shareBounds } from '../../core/pelvis/shareTask.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import type { Progress } from '../platform.ts';
import { untilAborted } from '../untilAborted.ts';
import { WorkerDied } from '../workers/remoteWorker.ts';
import { endFollowers, type Followers, restFollowers, takeFollowers } from './followers.ts';
import { progressMeter } from './progress.ts';

const MAX_TRIES = 2;

/**
 * The track with the movement of the pelvis in it.
 *
 * @param ready they are given back or ended
 */
export async function followPelvisOf(
  track: PoseTrack,
  ready: Followers,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<PoseTrack> {
  const { part } = track;
  const frames = part ? part.last - part.first + 1 : track.timesS.length;
  const tell = progressMeter(frames, onProgress, 'followingPelvis');
  let again = '';
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    try {
      const followers = tries === 1 ? ready : takeFollowers();
      const motion = await follow(track, followers, signal, (share) => tell(Math.floor(share * frames)));
      tell(frames);
      return { ...track, how: track.how + again, pelvisMotion: motion };
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      console.warn(error);
      again = '; a part of the browser stopped while the pelvis was followed; it was done again';
    }
  }
  return { ...track, how: `${track.how}; the pelvis could not be followed: its part of the browser stopped` };
}

async function follow(
  track: PoseTrack,
  followers: Followers,
  signal: AbortSignal,
  onShareDone: (share: number) => void,
): Promise<PelvisMotion | null> {
  const [first, ...helpers] = followers;
  let isGood = false;
  try {
    if (!track.pelvisPictures) return null;
    const bounds = shareBounds(track.pelvisPictures, followers.length);
    // Each gets its share and no more: all pictures of a long clip take 50 MB.
    const [own, ...others] = pictureShares(track.pelvisPictures, bounds);
    const ports = helpers.map(({ service }, k) => {
      const { port1, port2 } = new MessageChannel();
      const share = others[k]!;
      void service.help(transfer(port1, [port1]), transfer(share, buffersIn(share)));
      return port2;
    });
    // What is not looked at is not copied.
    const needed = { ...track, world: new Float32Array(), pelvisPictures: own! };
    const followed = Promise.race([
      first.service.follow(
        transfer(needed, buffersIn(own!)),
        bounds,
        transfer(ports, ports),
        proxy(onShareDone),
      ),
      ...followers.map(({ died }) => died),
    ]);
    const motion = await untilAborted(followed, signal);
    isGood = true;
    return motion;
  } finally {
    // What they are at can't be broken off from inside.
    if (isGood) restFollowers(followers);
    else endFollowers(followers);
  }
}

const buffersIn = ({ frames, values }: PelvisPictures) => [frames.buffer, values.buffer];
