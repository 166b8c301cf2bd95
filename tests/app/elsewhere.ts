import type { Page, Worker } from 'playwright';

/** A host that is not the app's. Nothing there has to answer: the proxy sees whether anybody asks. */
const ELSEWHERE = 'elsewhere.example';

/** Ways to reach another host, as expressions: what a bundler would rewrite stays as it is written. */
const ANYWHERE: Readonly<Record<string, string>> = {
  fetch: `fetch('http://${ELSEWHERE}/fetch', { method: 'POST', mode: 'no-cors', body: 'pose' })`,
  XMLHttpRequest: `new Promise((onload, onerror) => {
    const asking = Object.assign(new XMLHttpRequest(), { onload, onerror });
    asking.open('GET', 'http://${ELSEWHERE}/xhr');
    asking.send();
  })`,
  WebSocket: `new Promise((onopen, onerror) => Object.assign(new WebSocket('ws://${ELSEWHERE}/socket'), { onopen, onerror }))`,
  EventSource: `new Promise((onopen, onerror) => Object.assign(new EventSource('http://${ELSEWHERE}/events'), { onopen, onerror }))`,
  WebTransport: `new WebTransport('https://${ELSEWHERE}/transport').ready`,
  import: `import('http://${ELSEWHERE}/module.js')`,
};

const element = (tag: string, address: string) => `new Promise((onload, onerror) => {
  const made = Object.assign(document.createElement('${tag}'), { onload, onerror, ${address}: 'http://${ELSEWHERE}/${tag}' });
  document.body.append(made);
})`;

const IN_PAGES: Readonly<Record<string, string>> = {
  ...ANYWHERE,
  img: element('img', 'src'),
  script: element('script', 'src'),
  // It says that it took the message, and then doesn't send it.
  sendBeacon: `Promise.reject(navigator.sendBeacon('http://${ELSEWHERE}/beacon', 'pose'))`,
  // Nothing that a proxy would see: the page has to be without it.
  call: `new RTCPeerConnection({ iceServers: [{ urls: 'stun:${ELSEWHERE}' }] })`,
};

const ATTEMPT_MS = 3000;

/** What came of each: `reached`, or `refused`; `silent` where nothing was heard in three seconds. */
async function attempt(place: Pick<Worker, 'evaluate'>, ways: Readonly<Record<string, string>>) {
  const answers = Object.entries(ways).map(async ([name, expression]) => {
    const answer = await place.evaluate(`Promise.race([
      Promise.resolve().then(() => ${expression}).then(() => 'reached', () => 'refused'),
      new Promise((resolve) => setTimeout(resolve, ${ATTEMPT_MS}, 'silent')),
    ])`);
    return [name, answer] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

export const attemptInPage = (page: Page) => attempt(page, IN_PAGES);
export const attemptInWorker = (worker: Worker) => attempt(worker, ANYWHERE);

const allRefused = (ways: object) => Object.fromEntries(Object.keys(ways).map((name) => [name, 'refused']));
export const REFUSED_IN_PAGE = allRefused(IN_PAGES);
export const REFUSED_IN_WORKER = allRefused(ANYWHERE);
