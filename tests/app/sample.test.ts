import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, type OpenApp, openApp, sampleFile } from './app.ts';

const ANALYSIS_MS = 300_000;

describe('the main job on the sample: drop two clips, read the charts', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    for (const slot of ['before', 'after'] as const) {
      await dropFile(app.page, slot, sampleFile(`${slot}.mp4`));
    }
    await app.page.getByRole('button', { name: /^Analyze 2 videos/ }).click();
    // Results of the first clip stand there as soon as it is done; the comparison needs both.
    await app.page.getByText('Before against after', { exact: true }).waitFor({ timeout: ANALYSIS_MS });
  }, ANALYSIS_MS);
  afterAll(() => app?.close());

  it('says in words that the trunk leans more on the left before, and less after', async () => {
    const words = await app.page.locator('main').innerText();
    expect(words).toMatch(
      /at left foot strike the trunk leans [4-6]\.\d° further to the left than it leans right at right foot strike/,
    );
    expect(words).toMatch(/changed by −[2-6]\.\d°/);
  });

  it('draws charts with something in them', async () => {
    const charts = app.page.locator('main canvas[role=img]');
    await expect.poll(() => charts.count()).toBeGreaterThanOrEqual(2);
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded();
      const colors = await chart.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
      expect(colors).toBeGreaterThan(8);
    }
  });

  it('draws the frame with the skeleton on it, and another one after a step', async () => {
    const picture = app.page.locator('main canvas:not([role=img])').first();
    await picture.scrollIntoViewIfNeeded();
    const fingerprint = () =>
      picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL('image/jpeg', 0.4));
    await expect.poll(async () => (await fingerprint()).length).toBeGreaterThan(5000);
    const first = await fingerprint();
    await app.page
      .getByRole('button', { name: /next foot strike/i })
      .first()
      .click();
    await expect.poll(fingerprint).not.toBe(first);
  });

  it('keeps a place for the rotations, with the reason instead of a number', async () => {
    const withheld = app.page.getByRole('complementary').filter({ hasText: 'Pelvic rotation' });
    const text = await withheld.innerText();
    expect(text).toMatch(/Not measured/i);
    expect(text).toMatch(/Hip external rotation/);
  });

  it('asks nobody but its own origin, and leaves no unhandled error', () => {
    expect(app.foreignRequests).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
