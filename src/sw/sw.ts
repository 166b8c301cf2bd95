import { answer } from './answer.ts';
import { BUILD } from './build.ts';
import { takeIn, tidy } from './caches.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

/**
 * A new build takes over as soon as it is whole. An open page notices nothing: its own files stay in their cache, and
 * the new page comes with the next start.
 */
self.addEventListener('install', (event) => event.waitUntil(takeIn(scope).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request, scope)));

/** What a page can ask for, by a word (`src/platform/serviceWorker/ask.ts`); it hears when that is done. */
const SERVICES: Readonly<Record<string, () => unknown>> = {
  build: () => BUILD.id,
  /** A page that was loaded past the service worker, or before there was one. */
  claim: () => self.clients.claim(),
  tidy: () => tidy(scope),
};

self.addEventListener('message', (event) => {
  const serve = SERVICES[event.data];
  const [port] = event.ports;
  if (serve) event.waitUntil(Promise.resolve(serve()).then((said) => port?.postMessage(said)));
});
