import { proxy, transfer } from 'comlink';
import { GrowingTrack } from '../../core/pose/growingTrack.ts';
import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { RunnerBox } from '../../core/pose/runnerBox.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import { untilAborted } from '../untilAborted.ts';
import type { RemoteWorker } from '../workers/remoteWorker.ts';
import type { FrameRange } from './clipPictures.ts';
import type { ClipJob } from './findStretch.ts';
import { type ModelPool, type Pair, readerOf } from './modelPool.ts';
import { PartsInOrder, Strayed } from './partsInOrder.ts';
import type { CopyPorts, PoseService } from './pose.worker.ts';
import { LEAD_FRAMES, LONG_LEAD_FRAMES, stretchesOf } from './stretches.ts';

/** Work whose workers broke off so often without getting further is given up. */
export const MAX_TRIES = 3;

interface ClipListener {
  readonly signal: AbortSignal;
  readonly onWait: () => void;
  /** Work begins: the model is there. */
  readonly onBegin: () => void;
  readonly onFrames: (more: number) => void;
  /** The next frames; what was added is not taken back. */
  readonly onPart: (part: PoseTrack) => void;
}

/**
 * Finds the pose in a clip's part, in as many stretches at the same time as the pool has pairs.
 *
 * @param from the part's first frames, where they are known
 */
export async function trackClip(
  job: ClipJob,
  from: PoseTrack | undefined,
  pool: ModelPool,
  listener: ClipListener,
): Promise<Result<PoseTrack>> {
  const whole = new GrowingTrack(job.framesTotal);
  if (from) whole.add(from);
  const { part } = job;
  let foundOn: PoseWay = pool.way;
  const order = new PartsInOrder(whole, listener.onPart);
  const stretches = stretchesOf({ first: part.first + whole.frames, end: part.end }, pool.size);
  const atOnce = Math.min(stretches.length, pool.size);
  const notes: string[] = [];
  // Where one stretch fails the others need not go on.
  const failure = new AbortController();
  const signal = AbortSignal.any([listener.signal, failure.signal]);
  const onBegin = (way: PoseWay) => {
    if (whole.frames === 0) foundOn = way;
    listener.onBegin();
  };
  const found = await Promise.all(
    stretches.map(async (range, k) => {
      const result = await trackStretch(job, range, k, order, notes, pool, {
        ...listener,
        onBegin,
        // The others of a long clip wait for the first ones.
        onWait: k === 0 ? listener.onWait : () => {},
        signal,
      }).catch((error: unknown) => {
        if (failure.signal.aborted && !listener.signal.aborted) return ok(null);
        throw error;
      });
      if (!result.ok) failure.abort();
      return result;
    }),
  );
  const problem = found.find((result) => !result.ok);
  if (problem && whole.frames === 0) return problem;
  if (whole.frames === 0) return STOPPED;
  if (problem) notes.push('the model stopped before the end');
  if (pool.isShort)
    notes.push('memory was short: fewer workers at the same time than there are processors for');
  return ok({ ...whole.track(), ...foundBy(foundOn, atOnce, notes) });
}

/**
 * What a track says of how it was found.
 *
 * @param foundOn what found its first frames
 */
export function foundBy(
  foundOn: PoseWay,
  atOnce: number,
  notes: readonly string[],
): Pick<PoseTrack, 'how' | 'foundOn'> {
  const onCard = foundOn === 'graphicsCard';
  const copies = `on the ${onCard ? 'graphics card' : 'processor'}, two copies of the model at the same time`;
  const stretches = atOnce > 1 ? `, ${atOnce} stretches of the clip at once` : '';
  return { how: [copies + stretches, ...notes].join('; '), ...(onCard && { foundOn }) };
}

/** Makes ready for another try, on the processor if it was the graphics card that failed. What is said of it in the log. */
export function afterFailure(pool: ModelPool, way: PoseWay, frame: number): string {
  if (way === 'processor')
    return `a part of the browser stopped at frame ${frame}; what it was at was done again`;
  pool.use('processor');
  return frame === 0
    ? 'the graphics card failed at the first frames'
    : `the graphics card failed at frame ${frame}; the rest was found on the processor`;
}

const STOPPED = failed(
  'pose-failed',
  'The pose model stopped at the first picture of this video.',
  'Reload the page and try again; if it happens again, export the video as H.264 MP4.',
);

async function trackStretch(
  job: ClipJob,
  { first, end }: FrameRange,
  k: number,
  order: PartsInOrder,
  notes: string[],
  pool: ModelPool,
  listener: Omit<ClipListener, 'onBegin'> & { readonly onBegin: (way: PoseWay) => void },
): Promise<Result<null>> {
  const { model, part } = job;
  const { signal } = listener;
  let begin = first;
  let hasStrayed = false;
  for (let tries = 1; ; tries += 1) {
    const lead = leadOf(begin - part.first, hasStrayed ? LONG_LEAD_FRAMES : LEAD_FRAMES);
    const range = {
      first: begin,
      end,
      lead,
      only: hasStrayed ? onlyRunner(order, begin - part.first - lead) : null,
    };
    let foundOn = pool.way;
    try {
      const { onWait } = listener;
      const looks = end - begin + lead;
      const done = await pool.lend({ model, people: 1, looks, signal, onWait }, async (pair, way) => {
        foundOn = way;
        listener.onBegin(way);
        await withPoseWorker(pair, signal, ({ service }, ports) =>
          found(order, k, (onPart) =>
            service.findStretch({ ...job, ...range }, ports, proxy(listener.onFrames), proxy(onPart)),
          ),
        );
        return ok(null);
      });
      if (done.ok) await order.finish(k);
      return done;
    } catch (error) {
      if (signal.aborted) throw error;
      console.warn(error);
      const resumed = part.first + order.resumesAt(k, first - part.first);
      if (resumed > begin) {
        // It got further: what went wrong before is over.
        tries = 0;
        hasStrayed = false;
      }
      begin = resumed;
      if (error instanceof Strayed) {
        if (hasStrayed) {
          notes.push(`from frame ${begin} on the runner could not be followed`);
          return STOPPED;
        }
        hasStrayed = true;
        continue;
      }
      if (tries === MAX_TRIES) return STOPPED;
      notes.push(afterFailure(pool, foundOn, begin));
    }
  }
}

/**
 * Where the runner is when a copy of the model begins to look; null where it begins with the clip, for whom it follows
 * from there is the runner.
 */
const onlyRunner = (order: PartsInOrder, frame: number): RunnerBox | null =>
  frame === 0 ? null : order.runnerBox(frame, frame + LEAD_FRAMES);

/**
 * The copies take turns from an even frame on: the plain one sees the runner first.
 *
 * @param first of those that are looked at
 */
function leadOf(first: number, frames: number): number {
  const lead = Math.min(first, frames);
  return lead + ((first - lead) % 2);
}

/** Hands the parts on; rejects with what that throws. */
async function found(
  order: PartsInOrder,
  k: number,
  find: (onPart: (track: PoseTrack, lead: PoseTrack | null) => void) => Promise<void>,
): Promise<void> {
  let strayed: unknown = null;
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stopped.catch(() => {});
  await Promise.race([
    stopped,
    find((track, lead) => {
      if (strayed) return;
      try {
        order.add(k, { track, lead });
      } catch (error) {
        strayed = error;
        stop(error);
      }
    }),
  ]);
}

/**
 * The pair's reader works. One that is told to stop is ended: the quickest way to cancel, for a frame
 * that is being looked at can't be interrupted from inside. Rejects where it or one of the pair dies.
 */
export async function withPoseWorker<T>(
  pair: Pair,
  signal: AbortSignal,
  work: (worker: RemoteWorker<PoseService>, ports: CopyPorts) => Promise<T>,
): Promise<T> {
  const worker = readerOf(pair);
  const ports = { plain: portTo(pair.plain), mirrored: portTo(pair.mirrored) };
  try {
    const done = Promise.race([
      work(worker, transfer(ports, [ports.plain, ports.mirrored])),
      worker.died,
      pair.plain.died,
      pair.mirrored.died,
    ]);
    const answer = await untilAborted(done, signal);
    pair.reader = worker;
    return answer;
  } catch (error) {
    worker.end();
    throw error;
  }
}

function portTo({ service }: Pair['plain']): MessagePort {
  const { port1, port2 } = new MessageChannel();
  void service.serve(transfer(port1, [port1]));
  return port2;
}
