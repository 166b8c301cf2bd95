import { BUILD } from './build.ts';
import { withPolicy } from './withPolicy.ts';

/** One cache a build: a page that is still open goes on with the files of its own build. */
const APP_CACHE = 'evenstride-app ';
/** Filled by the pages (`src/platform/files/keptFile.ts`): the runtime, models that were used, the sample. */
const KEPT_CACHE = 'evenstride-kept';
/** Held by every page as long as it lives, with its build's id behind it (`src/platform/serviceWorker/build.ts`). */
const PAGE_LOCK = 'evenstride.build ';

const ownCache = () => caches.open(APP_CACHE + BUILD.id);

/**
 * Takes in every file of this build. Each must have its hash: what a host serves half old and half new, or what was
 * damaged on its way, is refused as a whole, and the build before stays in charge.
 */
export async function takeIn(scope: string): Promise<void> {
  const cache = await ownCache();
  await Promise.all(
    BUILD.files.map(async ({ address, integrity }) => {
      const url = new URL(address, scope).href;
      // What the browser's own cache has may be of the build before: then its hash is wrong, and it is asked for anew.
      const fetched = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: 'reload' }));
      if (!fetched.ok) throw new Error(`HTTP status ${fetched.status} for ${url}`);
      await cache.put(url, withPolicy(fetched, BUILD.policy));
    }),
  );
}

/** The page itself, of this build. */
export const ownPage = async (scope: string) => (await ownCache()).match(scope);

/** Any file of any build that is still there, or one that is kept for all of them. */
export const fileFor = (request: Request) => caches.match(request, { ignoreVary: true });

/**
 * Throws away what no open page and not this build needs; nothing while a newer build is on its way, whose cache is
 * there already.
 */
export async function tidy(registration: ServiceWorkerRegistration): Promise<void> {
  const isNewest = () => !registration.installing && !registration.waiting;
  const { held = [] } = await navigator.locks.query();
  const inUse = new Set([BUILD.id]);
  for (const { name = '' } of held) {
    if (name.startsWith(PAGE_LOCK)) inUse.add(name.slice(PAGE_LOCK.length));
  }
  for (const name of await caches.keys()) {
    if (!isNewest()) return;
    if (name.startsWith(APP_CACHE) && !inUse.has(name.slice(APP_CACHE.length))) await caches.delete(name);
  }
  if (inUse.size > 1) return;
  const kept = await caches.open(KEPT_CACHE);
  const wanted = new Set(BUILD.kept.map((address) => new URL(address, registration.scope).href));
  for (const { url } of await kept.keys()) if (!wanted.has(url)) await kept.delete(url);
}
