import { expose, transfer, wrap } from 'comlink';
import {
  doPelvisTask,
  followingPelvis,
  hipInPictures,
  type PelvisTask,
  type PelvisTaskDone,
  pelvisWork,
  seenIn,
} from '../../core/pelvis/followPelvis.ts';
import type { PelvisMotion } from '../../core/pelvis/pelvisMotion.ts';
import type { PelvisPictures } from '../../core/pelvis/pelvisPictures.ts';
import { joinShares, pictureShares, shareBounds, taskShares } from '../../core/pelvis/shareTask.ts';
import { mayShowPelvis } from '../../core/pelvis/withPelvisMotion.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { live } from './lifeline.ts';

let seen: ReturnType<typeof seenIn> | null = null;

/** One of those who do a share of the work. */
const helper = {
  hold(pictures: PelvisPictures, hip: PelvisMotion['hip']): void {
    seen = seenIn(pictures, hip);
  },
  work(task: PelvisTask): PelvisTaskDone {
    if (!seen) throw new Error('There are no pictures yet.');
    return doPelvisTask(task, seen);
  },
};

const service = {
  live,
  help(port: MessagePort): void {
    expose(helper, port);
  },
  /**
   * How the pelvis moves in a track; null where it can't be seen.
   *
   * @param helperPorts to other workers of this kind, which help
   */
  async follow(
    track: PoseTrack,
    helperPorts: readonly MessagePort[],
    onShareDone: (share: number) => void,
  ): Promise<PelvisMotion | null> {
    const { pelvisPictures: pictures } = track;
    if (!pictures || !mayShowPelvis(track)) return null;
    const hip = hipInPictures(track, pictures);
    const helpers = helperPorts.map((port) => wrap<typeof helper>(port));
    const shares = helpers.length + 1;
    const bounds = shareBounds(pictures, shares);
    for (const [k, part] of pictureShares(pictures, bounds).slice(1).entries()) {
      await helpers[k]?.hold(transfer(part, [part.frames.buffer, part.values.buffer]), hip);
    }
    const own = seenIn(pictures, hip);
    const work = pelvisWork(hip);
    let done = 0;
    const tell = () => {
      // The others are about as far.
      done = Math.min(work, done + shares);
      onShareDone(done / work);
    };
    const following = followingPelvis(pictures, hip);
    let step = following.next();
    while (!step.done) {
      const [mine, ...others] = taskShares(step.value, bounds);
      const helped = others.map((task, k) => helpers[k]!.work(task));
      const results = [doPelvisTask(mine!, own, tell), ...(await Promise.all(helped))];
      step = following.next(joinShares(results));
    }
    return step.value;
  },
};
export type PelvisService = typeof service;

expose(service);
