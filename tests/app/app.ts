import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { serveBuild } from '../../scripts/serve.mjs';

/** The built app in a browser, as a person has it; what it must not do is written down as it happens. */
export interface OpenApp {
  readonly page: Page;
  readonly url: string;
  /** Requests to any other origin, by page or worker. */
  readonly foreignRequests: readonly string[];
  /** What a developer would call an unhandled error. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Lines that the pose runtime writes to the error console although nothing is wrong. */
const RUNTIME_CHATTER = /^(INFO|W\d{4}|I\d{4}|Graph )/;

export async function openApp(): Promise<OpenApp> {
  const server = await serveBuild(0);
  const browser: Browser = await chromium.launch(chromiumLaunchOptions());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(blob|data):/.test(url)) foreignRequests.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !RUNTIME_CHATTER.test(message.text())) errors.push(message.text());
  });
  await page.goto(server.url);
  return {
    page,
    url: server.url,
    foreignRequests,
    errors,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The input behind a drop zone. */
export const fileInput = (page: Page, slot: 'before' | 'after') =>
  page.getByRole('region', { name: PLACE[slot], exact: true }).locator('input[type=file]');

interface Point {
  readonly x: number;
  readonly y: number;
}

const PLACE = { before: 'Before', after: 'After', standing: 'Standing reference (optional)' };

/** Drops a file from disk on a drop zone, through the browser's own drag and drop. */
export async function dropFile(page: Page, slot: keyof typeof PLACE, path: string): Promise<void> {
  const zone = page.getByRole('region', { name: PLACE[slot], exact: true });
  await zone.scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const drag = async (type: 'dragEnter' | 'dragOver' | 'dragCancel' | 'drop', { x, y }: Point) => {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  };
  for (let tries = 0; ; tries += 1) {
    const box = await zone.boundingBox();
    if (!box) throw new Error(`The drop zone “${slot}” is not on the page.`);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await drag('dragEnter', middle);
    await drag('dragOver', middle);
    // As a person does: lets go when the place shows that it would take the file.
    const isTarget = await zone
      .locator('xpath=ancestor-or-self::*[@data-drop-target]')
      .waitFor({ state: 'attached', timeout: 2000 })
      .then(() => true)
      .catch(() => false);
    if (isTarget) {
      await drag('drop', middle);
      break;
    }
    await drag('dragCancel', middle);
    if (tries === 5) throw new Error(`The drop zone “${slot}” does not take a file.`);
  }
  await session.detach();
}

/** Path of shared material beside the checkout; null on a user's machine, where there is none. */
export function sharedFile(path: string): string | null {
  const full = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  return existsSync(full) ? full : null;
}

export const sampleFile = (name: string): string =>
  fileURLToPath(new URL(`../../public/sample/${name}`, import.meta.url));
