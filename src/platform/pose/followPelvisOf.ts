import { proxy, transfer } from 'comlink';
import type { PoseTrack } from '../../core/pose/track.ts';
import type { Progress } from '../platform.ts';
import { untilAborted } from '../untilAborted.ts';

import type { PelvisService } from './pelvis.worker.ts';
import { progressMeter } from './progress.ts';
import { type RemoteWorker, remoteWorker, WorkerDied } from './remoteWorker.ts';

const MAX_WORKERS = 4;
const MAX_TRIES = 2;

/** The track with the movement of the pelvis in it, found by as many workers as there are processors. */
export async function followPelvisOf(
  track: PoseTrack,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<PoseTrack> {
  const { part } = track;
  const frames = part ? part.last - part.first + 1 : track.timesS.length;
  const tell = progressMeter(frames, onProgress, 'followingPelvis');
  let again = '';
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    try {
      const motion = await follow(track, signal, (share) => tell(Math.floor(share * frames)));
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

async function follow(track: PoseTrack, signal: AbortSignal, onShareDone: (share: number) => void) {
  const count = Math.max(1, Math.min(MAX_WORKERS, navigator.hardwareConcurrency));
  const workers = Array.from({ length: count }, start);
  const [first, ...helpers] = workers as [RemoteWorker<PelvisService>, ...RemoteWorker<PelvisService>[]];
  try {
    const ports = helpers.map(({ service }) => {
      const { port1, port2 } = new MessageChannel();
      void service.help(transfer(port1, [port1]));
      return port2;
    });
    // What is not looked at is not copied.
    const needed = { ...track, world: new Float32Array() };
    const followed = Promise.race([
      first.service.follow(needed, transfer(ports, ports), proxy(onShareDone)),
      ...workers.map(({ died }) => died),
    ]);
    return await untilAborted(followed, signal);
  } finally {
    for (const worker of workers) worker.end();
  }
}

const start = () =>
  remoteWorker<PelvisService>(
    new Worker(new URL('./pelvis.worker.ts', import.meta.url), { type: 'module', name: 'pelvis' }),
  );
