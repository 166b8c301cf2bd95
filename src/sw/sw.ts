import { answer } from './answer.ts';
import { BUILD } from './build.ts';
import { takeIn, tidy } from './caches.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

/**
 * A new build waits until a page starts (`src/platform/serviceWorker/newVersion.ts`): told to take over while a page is
 * open, browsers end the old worker in the middle of its answer to a reload, which never comes then. An open page
 * notices nothing: its own files stay in their cache.
 */
self.addEventListener('install', (event) => event.waitUntil(takeIn(scope)));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request, scope)));

/** What a page can ask for, by a word (`src/platform/serviceWorker/ask.ts`); it hears when that is done. */
const SERVICES: Readonly<Record<string, () => unknown>> = {
  build: () => BUILD.id,
  /** A page that was loaded past the service worker, or before there was one. */
  claim: () => self.clients.claim(),
  /** From a page that starts and has asked for nothing yet. */
  takeOver: () => self.skipWaiting(),
  tidy: () => tidy(self.registration),
};

self.addEventListener('message', (event) => {
  const serve = SERVICES[event.data];
  const [port] = event.ports;
  if (serve) event.waitUntil(Promise.resolve(serve()).then((said) => port?.postMessage(said)));
});
