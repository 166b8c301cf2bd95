import { ask } from './ask.ts';
import { isOtherBuild } from './build.ts';
import { activated } from './start.ts';

/** So long a start waits to hear whether there is a newer version; later ones are told in the page. */
const CHECK_MS = 500;
/** And so long for that version to arrive whole. */
const ARRIVE_MS = 3000;
/** A page that stays open looks again this often, and whenever it comes into sight. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * For the start of the page, before anything is shown: where the host has a newer version and it arrives at once, the
 * page loads again and this never comes back.
 */
export async function startNewest(): Promise<void> {
  const registration = await current();
  if (!registration || !navigator.serviceWorker.controller) return;
  await within(CHECK_MS, registration.update());
  if (!registration.installing) return;
  const arrived = await within(ARRIVE_MS, activated(registration));
  if (!arrived || !isOtherBuild(await ask(arrived, 'build'))) return;
  location.reload();
  await new Promise(() => {});
}

/** Calls back when a newer version has taken over from the one that this page is of. The page itself goes on. */
export function onNewVersion(tell: () => void): void {
  if (!('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  container.addEventListener('controllerchange', async () => {
    if (container.controller && isOtherBuild(await ask(container.controller, 'build'))) tell();
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
