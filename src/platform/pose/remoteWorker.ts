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

let started = 0;

export function remoteWorker<Service extends { readonly live: typeof live }>(
  worker: Worker,
): RemoteWorker<Service> {
  const service = wrap<Service>(worker);
  started += 1;
  const name = `evenstride.worker-${crypto.randomUUID()}-${started}`;
  const died = Promise.race([
    new Promise<void>((resolve) => worker.addEventListener('error', () => resolve(), { once: true })),
    (service as unknown as Remote<{ live: typeof live }>).live(name).then(() => death(name)),
  ]).then(() => {
    throw new WorkerDied('A worker ended.');
  });
  // Nobody may be listening when it happens.
  died.catch(() => {});
  return { service, died, end: () => worker.terminate() };
}
