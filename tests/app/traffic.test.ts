import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { CONTENT_SECURITY_POLICY } from '../../vite/contentSecurityPolicy.ts';
import { fileInput, sampleFile } from './app.ts';
import { attemptInPage, attemptInWorker, REFUSED_IN_PAGE, REFUSED_IN_WORKER } from './elsewhere.ts';
import { type PlainHost, startPlainHost } from './plainHost.ts';

const ANALYSIS_MS = 300_000;
/** Nothing is done for so long: by the page's own clock, or for real where so many seconds are asked for. */
const IDLE_S = 300;
const realIdleS = Number(process.env.TRAFFIC_IDLE_S ?? 0);

/**
 * The browser itself asks its maker for updates, whether somebody is signed in, and what forms are for. None of it is the
 * page's doing; here it asks nobody.
 */
const NOBODY = 'http://127.0.0.1:9';
const QUIET_BROWSER = [
  `--gaia-url=${NOBODY}`,
  `--autofill-server-url=${NOBODY}/`,
  `--component-updater=url-source=${NOBODY}/`,
];

let host: PlainHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What page, workers and service worker asked for, as the browser's developer tools see it. */
let requested: string[];

async function open(headers: Record<string, string>, serviceWorkers: 'allow' | 'block') {
  host = await startPlainHost(headers);
  const { args, executablePath } = chromiumLaunchOptions();
  browser = await chromium.launch({ executablePath, args: [...args, ...QUIET_BROWSER], proxy: host.proxy });
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers });
  page = await context.newPage();
  requested = [];
  context.on('request', (request) => requested.push(request.url()));
  page.on('websocket', (socket) => requested.push(socket.url()));
}

async function close() {
  await browser?.close();
  await host?.close();
}

const foreignRequests = () =>
  requested.filter((url) => !url.startsWith(host.url) && !/^(blob|data):/.test(url));

/** Presses the button that starts the analysis as soon as there is one. */
async function analyze() {
  await fileInput(page, 'before').setInputFiles(sampleFile('before.mp4'));
  await page.getByRole('button', { name: /^Analyze 1 video/ }).click();
}

/** The same. Answers the first worker that comes of it. */
async function workerAtWork() {
  const started = page.waitForEvent('worker', { timeout: 60_000 });
  await analyze();
  return started.catch(async (error: Error) => {
    throw new Error(`${error.message} The page says: ${await page.locator('main').innerText()}`);
  });
}

describe('everything that leaves the browser, on a host that sets no headers', () => {
  beforeAll(() => open({}, 'allow'), 60_000);
  afterAll(close);

  it(
    'a first visit, a full analysis and five idle minutes ask the own address only; page and workers can’t ask another',
    async () => {
      if (!realIdleS) await page.clock.install();
      await page.goto(host.url);
      const worker = await workerAtWork();
      await page.getByRole('heading', { name: 'Measures' }).waitFor({ timeout: ANALYSIS_MS });
      if (realIdleS) await new Promise((resolve) => setTimeout(resolve, realIdleS * 1000));
      else await page.clock.fastForward(IDLE_S * 1000);

      expect(foreignRequests()).toEqual([]);
      expect(host.foreign).toEqual([]);
      // What was to be seen was seen: the page, the worker's script, and the runtime that the worker asks for.
      for (const part of [/\/$/, /\/pose\.worker-/, /\.wasm$/, /\.task$/]) {
        expect(requested).toEqual(expect.arrayContaining([expect.stringMatching(part)]));
      }
      expect(worker.url()).toContain(host.url);
    },
    ANALYSIS_MS + realIdleS * 1000,
  );

  it('a page and a worker that try to reach another host fail, with the policy that the service worker adds', async () => {
    // Another person's browser: this one opens the session again as it was left.
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(host.url);
    const worker = await workerAtWork();
    expect(await policyOf(worker.url())).toBe(CONTENT_SECURITY_POLICY);
    expect(await attemptInWorker(worker)).toEqual(REFUSED_IN_WORKER);
    expect(await attemptInPage(page)).toEqual(REFUSED_IN_PAGE);
    expect(host.foreign).toEqual([]);
  }, 120_000);

  it('a request to another host that gets as far as the service worker ends there', async () => {
    const loose = await context.newPage();
    // A page of the app's address without the app's policy in it.
    await loose.goto(`${host.url}manifest.webmanifest`);
    expect(
      await loose.evaluate("fetch('http://elsewhere.example/').then(() => 'reached', () => 'refused')"),
    ).toBe('refused');
    expect(host.foreign).toEqual([]);
    await loose.close();
  });

  it('would have been seen here', async () => {
    const loose = await context.newPage();
    await attemptInPage(loose);
    for (const path of ['fetch', 'xhr', 'events', 'img', 'script', 'beacon']) {
      expect(host.foreign.join('\n')).toContain(`http://elsewhere.example/${path}`);
    }
    expect(host.foreign.join('\n')).toMatch(/CONNECT elsewhere\.example:80|elsewhere\.example\/socket/);
    await loose.close();
  });
});

const policyOf = (url: string) =>
  page.evaluate(async (address) => (await fetch(address)).headers.get('Content-Security-Policy'), url);

describe('a browser without service workers', () => {
  afterEach(close);

  describe('on a host that sends the policy', () => {
    beforeEach(() => open({ 'Content-Security-Policy': CONTENT_SECURITY_POLICY }, 'block'), 60_000);

    it('analyses, and neither page nor worker can reach another host', async () => {
      await page.goto(host.url);
      expect(await attemptInWorker(await workerAtWork())).toEqual(REFUSED_IN_WORKER);
      expect(await attemptInPage(page)).toEqual(REFUSED_IN_PAGE);
      expect(host.foreign).toEqual([]);
    }, 60_000);
  });

  describe('on a host that sends none', () => {
    beforeEach(() => open({}, 'block'), 60_000);

    it('starts no worker and says why', async () => {
      await page.goto(host.url);
      await analyze();
      await page
        .getByRole('alert')
        .getByText(/can’t hold Evenstride to its own address/)
        .waitFor({ timeout: 30_000 });
      expect(page.workers()).toEqual([]);
    }, 60_000);
  });
});
