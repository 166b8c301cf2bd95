import { proxy } from 'comlink';
import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { type CrowdFrames, MAX_PEOPLE } from './crowd.ts';
import type { ClipJob } from './findStretch.ts';
import type { ModelPool } from './modelPool.ts';
import { afterFailure, foundBy, MAX_TRIES, withPoseWorker } from './trackClip.ts';

/** Finds the pose of the person who was clicked. Where a worker ends the next one goes on with everybody it told of. */
export async function trackPicked(
  job: ClipJob,
  runner: RunnerChoice,
  pool: ModelPool,
  {
    signal,
    onWait,
    onProgress,
  }: { signal: AbortSignal; onWait: () => void; onProgress: (progress: Progress) => void },
): Promise<Result<PoseTrack>> {
  let known: CrowdFrames = { seen: [], looks: [] };
  const onPeople = ({ seen, looks }: CrowdFrames) => {
    known = { seen: [...known.seen, ...seen], looks: [...known.looks, ...looks] };
  };
  let foundOn = pool.way;
  let way = foundOn;
  const notes: string[] = [];
  for (let tries = 1; ; tries += 1) {
    const knownBefore = known.looks.length;
    try {
      const found = await pool.lend(
        { model: job.model, people: MAX_PEOPLE, looks: job.framesTotal, signal, onWait },
        (pair, itsWay) => {
          way = itsWay;
          if (known.looks.length === 0) foundOn = way;
          return withPoseWorker(
            pair,
            signal,
            ({ service }, ports): Promise<Result<PoseTrack>> =>
              service.findPicked(job, runner, ports, known, proxy(onProgress), proxy(onPeople)),
          );
        },
      );
      const by = foundBy(foundOn, 1, ['everybody in the picture first', ...notes]);
      return found.ok ? ok({ ...found.value, ...by }) : found;
    } catch (error) {
      if (known.looks.length > knownBefore) tries = 0;
      if (signal.aborted || tries === MAX_TRIES) throw error;
      console.warn(error);
      notes.push(afterFailure(pool, way, known.looks.length));
    }
  }
}
