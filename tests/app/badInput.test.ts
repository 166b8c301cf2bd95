import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, type OpenApp, openApp, sampleFile, sharedFile } from './app.ts';

const sample = readFileSync(sampleFile('before.mp4'));

/** A second of silence: a RIFF header and zeros. */
function wav(): Buffer {
  const samples = 8000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}

/** The sample with its codec's name written over: a film that no browser knows. */
function unknownCodec(): Buffer {
  const bytes = Buffer.from(sample);
  const at = bytes.indexOf('avc1', bytes.indexOf('stsd'));
  bytes.write('xyz9', at);
  return bytes;
}

const CASES = [
  ['zero bytes', 'empty.mp4', Buffer.alloc(0), /empty/i],
  [
    'not a video',
    'notes.mp4',
    Buffer.from('These are my notes of Tuesday.\n'.repeat(200)),
    /not a video|video/i,
  ],
  ['sound only', 'voice.wav', wav(), /no (video|picture)|only sound|sound/i],
  ['cut off in its header', 'cut.mp4', sample.subarray(0, 900), /damaged|incomplete|cut|read|video/i],
  ['a codec that no browser knows', 'odd.mp4', unknownCodec(), /xyz9|codec|decode/i],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'evenstride-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of that name and content on disk. */
function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('bad input: a clear sentence, and nothing lost', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await dropFile(app.page, 'before', fileOf('good.mp4', sample));
    await app.page.getByText('good.mp4').waitFor();
  }, 60_000);
  afterAll(() => app?.close());

  it.each(CASES)('%s', async (_, name, bytes, sentence) => {
    await dropFile(app.page, 'after', fileOf(name, bytes));
    const alert = app.page.getByRole('alert');
    await alert.waitFor();
    const text = await alert.innerText();
    expect(text).toMatch(sentence);
    // What is wrong, and what to do.
    expect(text.split(/[.!]\s/).length).toBeGreaterThanOrEqual(2);
    await expect(app.page.getByText('good.mp4').count()).resolves.toBe(1);
    await alert.getByRole('button').click();
    await alert.waitFor({ state: 'detached' });
  });

  it('a bad file dropped where a good one is leaves the good one there', async () => {
    await dropFile(app.page, 'before', fileOf('empty.mp4', Buffer.alloc(0)));
    await app.page.getByRole('alert').waitFor();
    await expect(app.page.getByText('good.mp4').count()).resolves.toBe(1);
    await app.page.getByRole('alert').getByRole('button').click();
  });

  it('a bad standing clip is told in its own place, and a good one is taken', async () => {
    const standing = app.page.getByRole('region', { name: 'Standing reference (optional)' });
    await dropFile(app.page, 'standing', fileOf('empty.mp4', Buffer.alloc(0)));
    await standing.getByRole('alert').getByText(/empty/i).first().waitFor();
    await dropFile(app.page, 'standing', fileOf('still.mp4', sample));
    await standing.getByText('still.mp4').waitFor();
    await expect(app.page.getByText('good.mp4').count()).resolves.toBe(1);
    await standing.getByRole('button', { name: 'Remove the standing video' }).click();
    await standing.getByText('still.mp4').waitFor({ state: 'detached' });
  });

  it('a file dropped while an analysis runs replaces it, and cancelling ends the worker that reads it', async () => {
    await app.page.getByRole('button', { name: /^Analyze/ }).click();
    await app.page.getByRole('progressbar').first().waitFor();
    await dropFile(app.page, 'before', fileOf('second.mp4', sample));
    await app.page.getByText('second.mp4').waitFor();
    await app.page.getByRole('button', { name: /^Analyze/ }).click();
    await app.page.getByText(/^[1-9]\d* of \d+ frames/).waitFor();
    const readers = () => app.page.workers().filter((worker) => worker.url().includes('pose.worker'));
    const atWork = readers();
    expect(atWork.length).toBeGreaterThan(0);
    await app.page
      .getByRole('button', { name: /cancel/i })
      .first()
      .click();
    await app.page.getByRole('progressbar').first().waitFor({ state: 'detached' });
    // The pose model's own workers rest a while, and another reader waits: they are at hand for the next clip.
    await expect.poll(() => readers().filter((worker) => atWork.includes(worker)).length).toBe(0);
    await app.page.getByRole('button', { name: /^Analyze/ }).waitFor();
  }, 60_000);

  const noPerson = sharedFile('clips/no-person.mp4');
  it.skipIf(!noPerson)(
    'a film without a person (needs the shared clips)',
    async () => {
      await dropFile(app.page, 'before', fileOf('cars.mp4', readFileSync(noPerson!)));
      await app.page.getByText('cars.mp4').waitFor();
      await app.page.getByRole('button', { name: /^Analyze/ }).click();
      const alert = app.page.getByRole('alert');
      await alert.waitFor({ timeout: 200_000 });
      expect(await alert.innerText()).toMatch(/No runner was found/);
    },
    240_000,
  );

  it('a browser that keeps nothing for this address, not even how bright the page is, still shows it', async () => {
    const context = await app.page.context().browser()!.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Try the sample' }).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('none of it is an unhandled error', () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
