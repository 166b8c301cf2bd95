import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInput, type OpenApp, openApp, sharedFile } from './app.ts';

const clip = sharedFile('clips/rear-treadmill-b.mov');
const ANALYSIS_MS = 200_000;

describe.skipIf(!clip)('a real clip from behind (needs the shared clips)', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await fileInput(app.page, 'before').setInputFiles(clip!);
    await app.page.getByRole('button', { name: /^Analyze 1 video/ }).click();
    await app.page.getByRole('heading', { name: 'Measures' }).waitFor({ timeout: ANALYSIS_MS });
  }, ANALYSIS_MS);
  afterAll(() => app?.close());

  it('finds the view, the running, and five strikes a side', async () => {
    const card = app.page.getByRole('region', { name: 'Before', exact: true });
    const text = await card.innerText();
    expect(text).toMatch(/From behind/);
    expect(text).toMatch(/Running/);
    expect(text.replace(/\s+/g, ' ')).toMatch(/Strikes L ?[45] R ?[45]/);
  });

  it('recomputes at once, without the model, when the view is set by hand', async () => {
    let workers = 0;
    app.page.on('worker', () => {
      workers++;
    });
    await app.page.getByRole('button', { name: /view/i }).first().click();
    await app.page.getByRole('option', { name: /left side/i }).click();
    await expect
      .poll(() => app.page.locator('main').innerText(), { timeout: 10_000 })
      .toMatch(/Trunk forward lean/);
    expect(workers).toBe(0);
  });

  it('leaves no unhandled error', () => {
    expect(app.errors).toEqual([]);
  });
});
