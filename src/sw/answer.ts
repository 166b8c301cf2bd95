import { BUILD } from './build.ts';
import { fileFor, ownPage } from './caches.ts';
import { withPolicy } from './withPolicy.ts';

/** The answer to a request of a page or a worker: from what was taken in, else from where the app came from. */
export async function answer(request: Request, scope: string): Promise<Response> {
  // Nothing goes out to anybody else, whatever the policy of whoever asks.
  if (new URL(request.url).origin !== new URL(scope).origin) return Response.error();
  const own = await fromCache(request, scope);
  return withPolicy(own ?? (await fetch(request)), BUILD.policy);
}

async function fromCache(request: Request, scope: string): Promise<Response | undefined> {
  // Asked for anew on purpose: what had been kept was damaged.
  if (request.method !== 'GET' || request.cache === 'reload' || request.cache === 'no-store')
    return undefined;
  if (request.mode !== 'navigate') return fileFor(request);
  const { origin, pathname } = new URL(request.url);
  const isApp = [scope, `${scope}index.html`].includes(origin + pathname);
  return isApp ? ownPage(scope) : undefined;
}
