// @ts-check
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ROOT } from '../../scripts/setup.mjs';

/** @typedef {import('./page.ts').PoseAnswer} PoseAnswer */

/** A page of the app's own sources in a browser without a window, in which the pose model runs. */
export async function openPosePage() {
  const { createServer } = await import('vite');
  const { chromium } = await import('playwright');
  const server = await createServer({
    root: ROOT,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-bench',
    // Found before the first clip: a package met later makes the page load again in the middle of one.
    optimizeDeps: {
      entries: ['bench/index.html', 'bench/pose/*.worker.ts', 'src/platform/pose/*.worker.ts'],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch(chromiumLaunchOptions());

  return {
    /**
     * A fresh page for every clip: nothing of one is left for the next.
     *
     * @param {string} clip path
     * @param {string} model
     * @param {string} mode
     * @param {(share: number) => void} onShareDone
     * @returns {Promise<PoseAnswer>}
     */
    async find(clip, model, mode, onShareDone) {
      const page = await browser.newPage();
      try {
        page.on('pageerror', (error) => console.error(error.message));
        await page.exposeFunction('onShareDone', onShareDone);
        await page.goto(new URL('bench/', url).href);
        await page.waitForFunction('window.findPose');
        await page.setInputFiles('#clip', clip);
        return await page.evaluate(
          ([wanted, how]) => /** @type {any} */ (window).findPose(wanted, how),
          [model, mode],
        );
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
