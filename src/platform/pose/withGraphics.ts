import { untilAborted } from '../untilAborted.ts';
import { remoteWorker } from '../workers/remoteWorker.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import type { GraphicsService } from './graphics.worker.ts';

const startGraphics = () =>
  remoteWorker<GraphicsService>(
    new Worker(new URL('./graphics.worker.ts', import.meta.url), { type: 'module', name: 'graphics' }),
  );

/** Asks a worker of its own about what draws for this page; it ends with the answer, or when the signal aborts. */
export async function withGraphics<T>(
  ask: (graphics: ReturnType<typeof startGraphics>['service']) => Promise<T>,
  signal: AbortSignal = new AbortController().signal,
): Promise<T> {
  const held = await workersAreHeld();
  if (!held.ok) throw new Error(held.problem.message);
  signal.throwIfAborted();
  const worker = startGraphics();
  try {
    return await untilAborted(Promise.race([ask(worker.service), worker.died]), signal);
  } finally {
    worker.end();
  }
}
