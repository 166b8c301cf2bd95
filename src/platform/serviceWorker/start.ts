import { ask } from './ask.ts';

/** Whether a service worker answers this page's requests; it is registered at the first call. */
export const startServiceWorker = (): Promise<boolean> => (started ??= start());

let started: Promise<boolean> | null = null;

async function start(): Promise<boolean> {
  // The development server hands out sources that change.
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return false;
  const container = navigator.serviceWorker;
  try {
    const registration = await container.register(`${import.meta.env.BASE_URL}sw.js`);
    const worker = registration.active ?? (await activated(registration.installing ?? registration.waiting));
    // A page loaded past the service worker (a reload with Shift) is not its own until it is asked.
    if (!container.controller) {
      await ask(worker, 'claim');
      await controlled(container);
    }
    // A new version leaves the files of the one before to the pages that still are of it.
    void ask(worker, 'tidy');
    return true;
  } catch (error) {
    console.warn(error);
    started = null;
    return false;
  }
}

/** @throws {Error} when it could not take in the app */
export const activated = (worker: ServiceWorker | null) => reached(worker, ['activated']);

/** With all of the app taken in. @throws {Error} when it could not */
export const installed = (worker: ServiceWorker | null) =>
  reached(worker, ['installed', 'activating', 'activated']);

function reached(
  worker: ServiceWorker | null,
  states: readonly ServiceWorkerState[],
): Promise<ServiceWorker> {
  if (!worker) return Promise.reject(new Error('There is no service worker.'));
  return new Promise((resolve, reject) => {
    const look = () => {
      if (states.includes(worker.state)) resolve(worker);
      if (worker.state === 'redundant') reject(new Error('The service worker could not take in the app.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** A slow computer at its first start included. */
const CLAIM_MS = 20_000;

/** @throws {Error} when the page is not handed over */
function controlled(container: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The service worker did not take over this page.')),
      CLAIM_MS,
    );
    const look = () => {
      if (!container.controller) return;
      clearTimeout(timer);
      resolve();
    };
    container.addEventListener('controllerchange', look);
    look();
  });
}
