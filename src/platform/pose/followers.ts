import { type RemoteWorker, remoteWorker } from '../workers/remoteWorker.ts';
import type { PelvisService } from './pelvis.worker.ts';

const MAX_WORKERS = 4;
/** Those that nobody has needed for so long are ended. */
const IDLE_MS = 60_000;

/** Workers that follow a pelvis. */
export type Followers = readonly [RemoteWorker<PelvisService>, ...RemoteWorker<PelvisService>[]];

/** They have compiled what they do: the next clip's pelvis takes them half a second less than new ones. */
let resting: Followers | null = null;
let idleTimer: ReturnType<typeof setTimeout> | undefined;

/** As many as there are processors. Asked for while the pose is found, they are ready when it is. */
export function takeFollowers(): Followers {
  clearTimeout(idleTimer);
  const taken = resting ?? newFollowers();
  resting = null;
  return taken;
}

/** Gives back those that have done their work. */
export function restFollowers(followers: Followers): void {
  endResting();
  resting = followers;
  idleTimer = setTimeout(endResting, IDLE_MS);
  for (const { died } of followers) {
    died.catch(() => {
      if (resting === followers) endResting();
    });
  }
}

export function endFollowers(followers: Followers): void {
  for (const worker of followers) worker.end();
}

function endResting(): void {
  clearTimeout(idleTimer);
  if (resting) endFollowers(resting);
  resting = null;
}

const newFollowers = (): Followers => [
  start(),
  ...Array.from({ length: Math.min(MAX_WORKERS, navigator.hardwareConcurrency) - 1 }, start),
];

const start = () =>
  remoteWorker<PelvisService>(
    new Worker(new URL('./pelvis.worker.ts', import.meta.url), { type: 'module', name: 'pelvis' }),
  );
