import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { PoseModel } from '../../core/pose/track.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import { untilAborted } from '../untilAborted.ts';
import { type RemoteWorker, remoteWorker, WorkerDied } from '../workers/remoteWorker.ts';
import type { ModelService } from './model.worker.ts';
import { LOOKS_OF_A_COPY } from './modelCopy.ts';
import type { PoseService } from './pose.worker.ts';

/**
 * Two workers, each with a copy of the model: one for pictures as they are, one for pictures in a mirror. And one that
 * reads a clip for them; one that was told to stop is ended, and the next is started while nobody waits for it.
 */
export interface Pair {
  plain: RemoteWorker<ModelService>;
  mirrored: RemoteWorker<ModelService>;
  reader: RemoteWorker<PoseService> | null;
}

/** What a pair is asked for. */
interface PairJob {
  readonly model: PoseModel;
  /** At most so many are found in a picture. */
  readonly people: number;
  /** At most so many pictures are shown to each copy. */
  readonly looks: number;
  readonly signal: AbortSignal;
  /** Told when others come first. */
  readonly onWait: () => void;
}

type PairWork<T> = (pair: Pair, way: PoseWay) => Promise<Result<T>>;

/** What each pair takes of the computer: two processors, and two of the gigabytes that the browser speaks of. */
const PROCESSORS_PER_PAIR = 2;
const GIGABYTES_PER_PAIR = 2;
const MAX_PAIRS = 4;
/** A pair holds a quarter of a gigabyte; when nobody has needed it for so long it is ended. */
const IDLE_MS = 60_000;

/** One of its looks made it ready. */
const LOOKS_OF_A_NEW_COPY = LOOKS_OF_A_COPY - 1;
/** Enough for most clips; what a clip needs is known when it is looked at. */
const LOOKS_OF_A_CLIP = LOOKS_OF_A_COPY / 2;

/** Browsers that don't say how much memory there is count as usual ones. */
const memoryGb = (): number => (navigator as { readonly deviceMemory?: number }).deviceMemory ?? 4;

const pairsHere = (): number =>
  Math.max(
    1,
    Math.min(
      MAX_PAIRS,
      Math.floor(navigator.hardwareConcurrency / PROCESSORS_PER_PAIR),
      Math.floor(memoryGb() / GIGABYTES_PER_PAIR),
    ),
  );

/**
 * The pairs of model workers of this page, shared by all clips: who comes first is served first, so that two clips at
 * once take no more memory than one, and the first result comes early.
 */
export class ModelPool {
  readonly #idle: Pair[] = [];
  readonly #waiting: (() => void)[] = [];
  #size: number;
  #isShort = false;
  #way: PoseWay = 'processor';
  readonly #processorSize: number;
  #busy = 0;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #preparing: Promise<unknown> | null = null;

  constructor(size = pairsHere()) {
    this.#size = size;
    this.#processorSize = size;
  }

  /** What the copies of the model run on. */
  get way(): PoseWay {
    return this.#way;
  }

  /** From the next pair on. A card is one, whatever the number of processors. */
  use(way: PoseWay): void {
    this.#way = way;
    this.#size = way === 'processor' ? this.#processorSize : 1;
    while (this.#busy < this.#size && this.#waiting.length > 0) this.#waiting.shift()?.();
  }

  /** How many pairs can work at the same time. */
  get size(): number {
    return this.#size;
  }

  /** Whether there was not enough memory for as many pairs as there are processors for. */
  get isShort(): boolean {
    return this.#isShort;
  }

  /**
   * Lends a pair that is ready for a new clip. It is given back by `work` settling; where that fails, because a worker
   * died or the model did, the pair is ended and the next one is new.
   */
  async lend<T>(job: PairJob, work: PairWork<T>): Promise<Result<T>> {
    if (this.#preparing) await untilAborted(this.#preparing, job.signal);
    return this.#lend(job, work);
  }

  async #lend<T>(job: PairJob, work: PairWork<T>): Promise<Result<T>> {
    const { signal, onWait } = job;
    while (true) {
      if (this.#busy >= this.#size) onWait();
      await this.#turn(signal);
      clearTimeout(this.#idleTimer);
      const pair = this.#idle.pop() ?? newPair();
      // Another clip may change it meanwhile.
      const way = this.#way;
      let isGood = false;
      try {
        const ready = await untilAborted(prepared(pair, job, way), signal);
        if (ready.ok) {
          const result = await work(pair, way);
          isGood = true;
          return result;
        }
        if (way === 'graphicsCard') {
          this.use('processor');
          continue;
        }
        if (this.#busy === 1) return ready;
        // There is not enough memory for so many: the others work, and this one waits for its turn.
        this.#size = this.#busy - 1;
        this.#isShort = true;
      } catch (error) {
        // A pair that is only told to stop goes on to be of use.
        isGood = signal.aborted;
        throw error;
      } finally {
        this.#busy -= 1;
        this.#rest(pair, isGood);
      }
    }
  }

  /** Loads what the next clip will need, while nobody waits for it; who needs it meanwhile waits for this. */
  async prepare(model: PoseModel): Promise<void> {
    if (this.#busy > 0 || this.#preparing) return;
    const { signal } = new AbortController();
    const job = { model, people: 1, looks: LOOKS_OF_A_CLIP, signal, onWait: () => {} };
    this.#preparing = this.#lend(job, async () => ok(null)).catch(() => {});
    await this.#preparing;
    this.#preparing = null;
  }

  /** Makes the pairs that rest ready for the next clip, while nobody waits for it. */
  refresh(): void {
    for (const pair of this.#idle) {
      pair.reader ??= newReader();
      for (const { service } of [pair.plain, pair.mirrored]) {
        // Who needs it next learns of it.
        service.refresh().catch(() => {});
      }
    }
  }

  #rest(pair: Pair, isGood: boolean): void {
    if (isGood) this.#idle.push(pair);
    else endPair(pair);
    this.#waiting.shift()?.();
    if (this.#busy === 0) this.#idleTimer = setTimeout(() => this.#endIdle(), IDLE_MS);
  }

  async #turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    while (this.#busy >= this.#size) {
      let wake = () => {};
      const mine = new Promise<void>((resolve) => {
        wake = resolve;
        this.#waiting.push(resolve);
      });
      try {
        await untilAborted(mine, signal);
      } catch (error) {
        const place = this.#waiting.indexOf(wake);
        if (place >= 0) this.#waiting.splice(place, 1);
        // Woken and stopped at once: the turn is the next one's.
        else this.#waiting.shift()?.();
        throw error;
      }
    }
    this.#busy += 1;
  }

  #endIdle(): void {
    for (const pair of this.#idle.splice(0)) endPair(pair);
  }
}

const newModelWorker = (): RemoteWorker<ModelService> =>
  remoteWorker(
    new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module', name: 'pose model' }),
  );

const newReader = (): RemoteWorker<PoseService> =>
  remoteWorker(new Worker(new URL('./pose.worker.ts', import.meta.url), { type: 'module', name: 'pose' }));

/** The reader of a pair, which has it no more. */
export function readerOf(pair: Pair): RemoteWorker<PoseService> {
  const reader = pair.reader ?? newReader();
  pair.reader = null;
  return reader;
}

const newPair = (): Pair => ({ plain: newModelWorker(), mirrored: newModelWorker(), reader: newReader() });

function endPair({ plain, mirrored, reader }: Pair): void {
  plain.end();
  mirrored.end();
  reader?.end();
}

async function prepared(pair: Pair, job: PairJob, way: PoseWay): Promise<Result<null>> {
  try {
    const found = await Promise.all(
      (['plain', 'mirrored'] as const).map((one) => preparedOne(pair, one, job, way)),
    );
    return found.find((result) => !result.ok) ?? ok(null);
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    return failed(
      'pose-worker-failed',
      'The part of the app that finds the pose could not be started.',
      'Reload the page; close other tabs if the computer is short of memory.',
    );
  }
}

async function preparedOne(
  pair: Pair,
  one: 'plain' | 'mirrored',
  { model, people, looks }: PairJob,
  way: PoseWay,
): Promise<Result<boolean>> {
  const prepare = ({ service, died }: RemoteWorker<ModelService>) =>
    Promise.race([service.prepare({ model, people, way }, Math.min(looks, LOOKS_OF_A_NEW_COPY)), died]);
  const found = await prepare(pair[one]);
  if (!found.ok || found.value) return found;
  pair[one].end();
  pair[one] = newModelWorker();
  return prepare(pair[one]);
}
