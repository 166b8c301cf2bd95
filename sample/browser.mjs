// A headless Chromium with page.mjs in it, served from this checkout.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGE = `<!doctype html><canvas></canvas>
<script type="importmap">{"imports":{"three":"/node_modules/three/build/three.module.js"}}</script>
<script type="module" src="/sample/page.mjs"></script>`;

async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (path === '/') return response.setHeader('content-type', 'text/html').end(PAGE);
    try {
      const content = await readFile(join(ROOT, path));
      response.setHeader('content-type', 'text/javascript').end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** `draw(trialName, timeS)` gives a frame as JPEG bytes. */
export async function openStudio() {
  const options = chromiumLaunchOptions();
  const server = await serve();
  const browser = await chromium.launch({ ...options, args: [...options.args, '--ignore-gpu-blocklist'] });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('window.drawFrame', null, { timeout: 120_000 });
  return {
    draw: async (trialName, timeS) =>
      Buffer.from(
        await page.evaluate(([name, t]) => window.drawFrame(name, t), [trialName, timeS]),
        'base64',
      ),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
