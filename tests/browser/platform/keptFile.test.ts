import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { download } from '../../../src/platform/files/downloads.ts';
import { isKept, keptFile } from '../../../src/platform/files/keptFile.ts';
import type { PinnedFile } from '../../../src/platform/files/pinnedFile.ts';

const CONTENT = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251);
const DAMAGED = CONTENT.with(100_000, 255);

let file: PinnedFile;
let fetches: RequestCache[];

/** What the host answers, in turn; the last one from then on. */
function hostAnswers(...answers: (Uint8Array<ArrayBuffer> | 'offline' | number)[]) {
  vi.spyOn(window, 'fetch').mockImplementation(async (_, init) => {
    const answer = answers[Math.min(fetches.length, answers.length - 1)];
    fetches.push(init?.cache ?? 'default');
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
  });
}

beforeEach(async () => {
  fetches = [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', CONTENT));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  file = { url: `/test/${crypto.randomUUID()}.bin`, bytes: CONTENT.length, sha256 };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await (await caches.open('evenstride-kept')).delete(file.url);
});

it('fetches a file once and says how far it is', async () => {
  hostAnswers(CONTENT);
  const told: number[] = [];
  expect(await keptFile(file, (done) => told.push(done))).toEqual(CONTENT);
  expect(told.at(-1)).toBe(CONTENT.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(await keptFile(file)).toEqual(CONTENT);
  expect(fetches).toHaveLength(1);
});

it('fetches a file once for all who ask at the same time', async () => {
  hostAnswers(CONTENT);
  await Promise.all([keptFile(file), keptFile(file), download(file).whole, download(file).whole]);
  expect(fetches).toHaveLength(1);
});

it.each([
  ['cut short', CONTENT.slice(0, 150_000)],
  ['damaged', DAMAGED],
  ['of another length', new Uint8Array(300_000)],
])('a download that is %s is asked for anew, past the browser’s own cache', async (_, bytes) => {
  hostAnswers(bytes, CONTENT);
  expect(await keptFile(file)).toEqual(CONTENT);
  expect(fetches).toEqual(['default', 'reload']);
});

it.each([
  ['damaged twice', DAMAGED],
  ['not there', 404],
  ['out of reach', 'offline' as const],
])('what is %s is an error, and nothing of it is kept', async (_, answer) => {
  hostAnswers(answer);
  await expect(keptFile(file)).rejects.toThrow();
  expect(await isKept(file)).toBe(false);
});

it('a copy that was damaged on this computer is thrown away and fetched anew', async () => {
  await (await caches.open('evenstride-kept')).put(file.url, new Response(DAMAGED));
  hostAnswers(CONTENT);
  expect(await keptFile(file)).toEqual(CONTENT);
  expect(fetches).toHaveLength(1);
});

it('works where the browser keeps nothing', async () => {
  vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('denied', 'SecurityError'));
  hostAnswers(CONTENT);
  expect(await keptFile(file)).toEqual(CONTENT);
});

it('works where the disk is full', async () => {
  vi.spyOn(Cache.prototype, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  hostAnswers(CONTENT);
  expect(await keptFile(file)).toEqual(CONTENT);
});
