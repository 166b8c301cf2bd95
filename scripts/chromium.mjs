// @ts-check
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Where a Chromium or Chrome is on this machine; null where none was found. */
export const chromiumPath = () =>
  [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((place) => place && existsSync(place)) ?? null;

export const NO_CHROMIUM =
  'No Chromium or Chrome was found: install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.';

/** For machines without a graphics card or a sandbox, and for a browser that keeps to itself. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** @throws {Error} one sentence when there is no browser */
export function chromiumLaunchOptions() {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return { executablePath, args: CHROMIUM_ARGS };
}
