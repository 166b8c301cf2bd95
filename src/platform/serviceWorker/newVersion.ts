import { ask } from './ask.ts';
import { isOtherBuild } from './build.ts';
import { activated, installed } from './start.ts';

/** So long a start waits to hear whether there is a newer version; later ones are told in the page. */
const CHECK_MS = 500;
/** And so long for that version to arrive whole. */
const ARRIVE_MS = 3000;
/** A page that stays open looks again this often, and whenever it comes into sight. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * For the start of the page, before anything is shown: where a newer version waits, or the host has one and it arrives
 * at once, it takes over and the page loads again; this never comes back then.
 *
 * @param begun settles when what the page has begun is done: a browser that is told to replace a service worker in the
 *   middle of its answers may do so only much later
 */
export async function startNewest(begun: Promise<unknown>): Promise<void> {
  const registration = await current();
  if (!registration || !navigator.serviceWorker.controller) return;
  await within(CHECK_MS, registration.update());
  const newer = registration.installing ?? registration.waiting;
  if (!newer || !(await within(ARRIVE_MS, installed(newer)))) return;
  await within(ARRIVE_MS, begun);
  void ask(newer, 'takeOver');
  if (!(await within(ARRIVE_MS, activated(newer))) || !isOtherBuild(await ask(newer, 'build'))) return;
  location.reload();
  await new Promise(() => {});
}

/** Calls back when a newer version than the one that this page is of waits or has taken over. The page itself goes on. */
export function onNewVersion(tell: () => void): void {
  if (!('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  const tellOf = async (worker: ServiceWorker | null) => {
    if (worker && isOtherBuild(await ask(await installed(worker), 'build'))) tell();
  };
  container.addEventListener('controllerchange', () => tellOf(container.controller).catch(console.warn));
  void container.ready.then((registration) => {
    const tellOfNext = () => tellOf(registration.installing ?? registration.waiting).catch(console.warn);
    registration.addEventListener('updatefound', tellOfNext);
    void tellOfNext();
  });
  const look = async () => {
    if (document.visibilityState === 'visible') await (await current())?.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_AGAIN_MS);
}

const current = async () => (import.meta.env.DEV ? null : await navigator.serviceWorker?.getRegistration());

/** What comes of it; null where that takes too long or fails. */
const within = <T>(limitMs: number, work: Promise<T>): Promise<T | null> =>
  Promise.race([work.catch(() => null), new Promise<null>((resolve) => setTimeout(resolve, limitMs, null))]);
