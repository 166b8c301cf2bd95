import { expose, releaseProxy, wrap } from 'comlink';
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
import { joinShares, taskShares } from '../../core/pelvis/shareTask.ts';
import { mayShowPelvis } from '../../core/pelvis/withPelvisMotion.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { live } from '../workers/lifeline.ts';

/** One of those who do a share of the work. */
const helperFor = (pictures: PelvisPictures) => ({
  work: (task: PelvisTask, hip: PelvisMotion['hip']): PelvisTaskDone =>
    doPelvisTask(task, seenIn(pictures, hip)),
});

const service = {
  live,
  /** @param pictures those of its share of the frames */
  help(port: MessagePort, pictures: PelvisPictures): void {
    expose(helperFor(pictures), port);
  },
  /**
   * How the pelvis moves in a track; null where it can't be seen.
   *
   * @param track with the pictures of the first share of its frames
   * @param bounds frames at which the shares of the helpers begin
   * @param helperPorts to other workers of this kind, which have the pictures of the other shares
   */
  async follow(
    track: PoseTrack & { readonly pelvisPictures: PelvisPictures },
    bounds: readonly number[],
    helperPorts: readonly MessagePort[],
    onShareDone: (share: number) => void,
  ): Promise<PelvisMotion | null> {
    if (!mayShowPelvis(track)) return null;
    const { pelvisPictures: pictures } = track;
    const hip = hipInPictures(track, pictures);
    const helpers = helperPorts.map((port) => wrap<ReturnType<typeof helperFor>>(port));
    const shares = helpers.length + 1;
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
      const helped = others.map((task, k) => helpers[k]!.work(task, hip));
      const results = [doPelvisTask(mine!, own, tell), ...(await Promise.all(helped))];
      step = following.next(joinShares(results));
    }
    // They let go of their pictures.
    for (const helper of helpers) helper[releaseProxy]();
    return step.value;
  },
};
export type PelvisService = typeof service;

expose(service);
