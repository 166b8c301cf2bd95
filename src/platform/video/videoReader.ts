import { remoteWorker, WorkerDied } from '../workers/remoteWorker.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import type { VideoService } from './videoService.ts';

/** What reads videos: a worker, or the page itself where it can have none. */
export interface VideoReader {
  /** Rejects with a `WorkerDied` when the worker ends before the answer is there. */
  ask<T>(question: (service: Asked) => Promise<T>): Promise<T>;
}

type Asked = Omit<VideoService, 'live'>;

/** One for the life of the page, for all clips; a new one where it died. */
let reader: Promise<VideoReader> | null = null;

/** Rejects where the code that reads videos can't be loaded; the next call tries again. */
export function videoReader(): Promise<VideoReader> {
  if (reader) return reader;
  const starting = start(() => {
    if (reader === starting) reader = null;
  });
  reader = starting;
  return starting;
}

/** Asks once more where the worker died over it. */
export async function askOfVideo<T>(question: (service: Asked) => Promise<T>): Promise<T> {
  try {
    return await (await videoReader()).ask(question);
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    console.warn(error);
    return (await videoReader()).ask(question);
  }
}

async function start(onEnd: () => void): Promise<VideoReader> {
  try {
    const held = await workersAreHeld();
    return (held.ok && (await inWorker(onEnd))) || (await onPage());
  } catch (error) {
    onEnd();
    throw error;
  }
}

/** Null where it does not start. */
async function inWorker(onEnd: () => void): Promise<VideoReader | null> {
  const { service, died } = remoteWorker<VideoService>(
    new Worker(new URL('./video.worker.ts', import.meta.url), { type: 'module', name: 'video' }),
  );
  try {
    await Promise.race([service.closePictures(0), died]);
  } catch (error) {
    console.warn(error);
    return null;
  }
  died.catch(onEnd);
  return { ask: (question) => Promise.race([question(service), died]) };
}

async function onPage(): Promise<VideoReader> {
  const service = (await import('./videoService.ts')).videoService();
  return { ask: (question) => question(service) };
}
