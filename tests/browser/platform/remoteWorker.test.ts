import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PelvisService } from '../../../src/platform/pose/pelvis.worker.ts';
import { remoteWorker, WorkerDied } from '../../../src/platform/workers/remoteWorker.ts';

const LONG_MS = 60_000;
const start = () =>
  new Worker(new URL('../../../src/platform/pose/pelvis.worker.ts', import.meta.url), { type: 'module' });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('misses a worker that was ended before it could say that it lives', async () => {
  const worker = start();
  const { died } = remoteWorker<PelvisService>(worker);
  worker.terminate();
  const told = expect(died).rejects.toBeInstanceOf(WorkerDied);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  await told;
});

it('does not give up one that lives, and learns of its end without a timer', async () => {
  const worker = start();
  const { service, died } = remoteWorker<PelvisService>(worker);
  // What was asked of it before is answered by then.
  await service.live('evenstride.test');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(await Promise.race([died.catch(() => 'dead'), 'alive'])).toBe('alive');
  worker.terminate();
  await expect(died).rejects.toBeInstanceOf(WorkerDied);
});
