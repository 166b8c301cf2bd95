import { type Remote, wrap } from 'comlink';
import { death, type live } from './lifeline.ts';

/** A worker and the service that it offers. */
export interface RemoteWorker<Service> {
  readonly service: Remote<Service>;
  /** Rejects with a `WorkerDied` when the worker has ended, or could not be started; else it stays open. */
  readonly died: Promise<never>;
  end(): void;
}

/** The browser ended a worker, for want of memory as a rule. */
export class WorkerDied extends Error {}

/**
 * A worker that was ended before it could say that it lives holds no lock to let go of, and nothing tells of it. So one
 * that has said nothing for half a minute counts as dead. It is counted in hops: a tab in the background makes them
 * longer, and a computer that sleeps through one has the others left, so that a worker which is only slow is not given up.
 */
const HOP_MS = 5000;
const HOPS = 6;

export function remoteWorker<Service extends { readonly live: typeof live }>(
  worker: Worker,
): RemoteWorker<Service> {
  const service = wrap<Service>(worker);
  const name = `evenstride.worker-${crypto.randomUUID()}`;
  const lives = (service as unknown as Remote<{ live: typeof live }>).live(name);
  const died = Promise.race([
    new Promise<void>((resolve) => worker.addEventListener('error', () => resolve(), { once: true })),
    lives.then(() => death(name)),
    silence(lives),
  ]).then(() => {
    throw new WorkerDied('A worker ended.');
  });
  // Nobody may be listening when it happens.
  died.catch(() => {});
  return { service, died, end: () => worker.terminate() };
}

/** Resolves when a worker has not said for too long that it lives; else it stays open. */
async function silence(lives: Promise<void>): Promise<void> {
  let isHeard = false;
  void lives.then(() => {
    isHeard = true;
  });
  for (let hop = 0; hop < HOPS && !isHeard; hop += 1) {
    await new Promise((resolve) => setTimeout(resolve, HOP_MS));
  }
  if (isHeard) await new Promise<never>(() => {});
}
