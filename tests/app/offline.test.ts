import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { fileInput, sampleFile } from './app.ts';
import { buildNext } from './nextBuild.ts';
import { DIST, type PlainHost, startPlainHost } from './plainHost.ts';

const ANALYSIS_MS = 300_000;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions());
}, 60_000);
afterAll(() => browser?.close());

const keptCopies = (page: Page) => page.evaluate(async () => (await caches.keys()).toSorted());
const buildOf = (page: Page) => page.locator('meta[name=evenstride-build]').getAttribute('content');
const openContext = () => browser.newContext({ viewport: { width: 1440, height: 900 } });

describe('offline, from a folder on a host that sets no headers', () => {
  let host: PlainHost;
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    host = await startPlainHost();
    context = await openContext();
    page = await context.newPage();
    await page.goto(host.url);
    await page.getByText(/now works without a connection/).waitFor({ timeout: 60_000 });
  }, 120_000);
  afterAll(async () => {
    await context?.close();
    await host?.close();
  });

  it('fetches each large file once', () => {
    const large = host.asked.filter((path) => /\.(wasm|task|mp4)$/.test(path));
    expect(large.toSorted()).toEqual([
      expect.stringMatching(/^assets\/pose_landmarker_full-/),
      expect.stringMatching(/^assets\/vision_wasm_module_internal-/),
      'sample/after.mp4',
      'sample/before.mp4',
    ]);
  });

  it('can be installed: the browser finds nothing missing', async () => {
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A window without a profile of its own installs nothing.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });

  it(
    'after one visit, with host and network gone, a reload works and the sample is analysed to the end',
    async () => {
      await host.close();
      await context.setOffline(true);
      await page.reload();
      await page
        .getByRole('button', { name: /Try the sample/ })
        .first()
        .click();
      await page.getByText('Before against after', { exact: true }).waitFor({ timeout: ANALYSIS_MS });
      await expect.poll(() => page.locator('main canvas[role=img]').count()).toBeGreaterThanOrEqual(2);
    },
    ANALYSIS_MS,
  );

  it('a model that was never used says that it needs the connection once', async () => {
    const other = await context.newPage();
    await other.goto(host.url);
    await fileInput(other, 'before').setInputFiles(sampleFile('before.mp4'));
    await other.getByRole('button', { name: /^Pose model/ }).click();
    await other.getByText('Heavy', { exact: true }).click();
    await other.keyboard.press('Escape');
    await other.getByRole('button', { name: /^Analyze 1 video/ }).click();
    await other
      .getByRole('alert')
      .getByText(/could not be loaded/)
      .waitFor();
  }, 60_000);
});

describe('a new version is published while the page is open', () => {
  const next = mkdtempSync(join(tmpdir(), 'evenstride-next-'));
  let host: PlainHost;
  let page: Page;
  let context: BrowserContext;
  let firstBuild: string | null;
  const notice = () => page.getByText('A new version of Evenstride is ready.');
  const start = () => page.getByRole('button', { name: 'Start it now' });
  beforeAll(async () => {
    buildNext(next);
    host = await startPlainHost();
    context = await openContext();
    page = await context.newPage();
    await page.goto(host.url);
    await page.getByText(/now works without a connection/).waitFor({ timeout: 60_000 });
    firstBuild = await buildOf(page);
  }, 180_000);
  afterAll(async () => {
    await context?.close();
    await host?.close();
    rmSync(next, { recursive: true, force: true });
  });

  it('the open page goes on with its own files, gone from the host, and says so only when nothing is at work', async () => {
    host.publish(next);
    // Looked for whenever the page comes into sight.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await notice().waitFor();
    // A page that starts meanwhile lets the worker of its build clean up.
    await page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const done = new Promise((resolve) => (port1.onmessage = resolve));
      navigator.serviceWorker.controller!.postMessage('tidy', [port2]);
      await done;
    });
    expect((await keptCopies(page)).filter((name) => name.startsWith('evenstride-app'))).toHaveLength(2);
    // Code that was not loaded yet, and the worker's script.
    await fileInput(page, 'before').setInputFiles(sampleFile('before.mp4'));
    await page.getByRole('button', { name: /Camera view/ }).waitFor();
    await page.getByRole('button', { name: /^Analyze 1 video/ }).click();
    await page.getByText(/^[1-9]\d* of \d+ frames/).waitFor({ timeout: 60_000 });
    expect(await notice().count()).toBe(0);
    await page.getByRole('button', { name: 'Cancel the analysis of before' }).click();
    await notice().waitFor();
    expect(await buildOf(page)).toBe(firstBuild);
  }, 120_000);

  it('another page starts with the new version; the old one’s files stay as long as it is open', async () => {
    const other = await context.newPage();
    await other.goto(host.url);
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(await buildOf(other)).not.toBe(firstBuild);
    expect(await keptCopies(other)).toContain(`evenstride-app ${firstBuild}`);
    await other.close();
  });

  it('starts when the person says so, and then the old files go', async () => {
    await start().click();
    await expect.poll(() => buildOf(page)).not.toBe(firstBuild);
    await expect
      .poll(() => keptCopies(page))
      .toEqual([`evenstride-app ${await buildOf(page)}`, 'evenstride-kept']);
  });

  it('a start on the same address after another build is of that build', async () => {
    const fresh = await context.newPage();
    await page.close();
    host.publish(DIST);
    await fresh.goto(host.url);
    await fresh.getByRole('heading', { level: 1 }).waitFor();
    expect(await buildOf(fresh)).toBe(firstBuild);
  });
});
