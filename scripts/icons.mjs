// @ts-check
// Draws the icons of the installed app from the logo. Run it when the logo changes: node scripts/icons.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumLaunchOptions } from './chromium.mjs';
import { command, ROOT } from './setup.mjs';

const ICONS = join(ROOT, 'public', 'icons');

/** Systems that cut icons to their own shape leave the middle 80 %: no corners, and the mark a little smaller. */
const filled = (/** @type {string} */ logo) =>
  logo.replace('rx="8"', '').replace('translate(4 4) scale(.75)', 'translate(5.6 5.6) scale(.65)');

const asIs = (/** @type {string} */ logo) => logo;

const DRAWN = /** @type {const} */ ([
  ['icon-192.png', 192, asIs],
  ['icon-512.png', 512, asIs],
  ['maskable-192.png', 192, filled],
  ['maskable-512.png', 512, filled],
  ['apple-touch-icon.png', 180, filled],
]);

await command(async () => {
  const { chromium } = await import('playwright');
  const logo = readFileSync(join(ROOT, 'public', 'favicon.svg'), 'utf8');
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    for (const [name, size, change] of DRAWN) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${change(logo)}`);
      await page.screenshot({ path: join(ICONS, name), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
