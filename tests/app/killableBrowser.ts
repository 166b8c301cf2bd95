import { type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';

/** A browser with a profile on the disk, which can be ended as a power cut or a crash ends it. */
export interface KillableBrowser {
  page(): Page;
  /** The whole browser at once (SIGKILL), and another one on the same profile. */
  killProcess(): Promise<void>;
  /** The tab alone, and another one. */
  crashTab(): Promise<void>;
  close(): Promise<void>;
}

export async function openKillable(profile: string): Promise<KillableBrowser> {
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      ...chromiumLaunchOptions(),
      viewport: { width: 1440, height: 900 },
    });
  let context = await launch();
  let page = context.pages()[0] ?? (await context.newPage());
  return {
    page: () => page,
    async killProcess() {
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(await processOf(context), 'SIGKILL');
      await gone;
      context = await launch();
      page = context.pages()[0] ?? (await context.newPage());
    },
    async crashTab() {
      const session = await context.newCDPSession(page);
      const crashed = new Promise((resolve) => page.once('crash', resolve));
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      const next = await context.newPage();
      await page.close();
      page = next;
    },
    close: () => context.close(),
  };
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')!.id;
}
