import type { TwoCurves } from '../../core/cycle/curveDifferences.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import type { Result } from '../../core/problem.ts';
import type { Stretch } from '../../core/stats/curveBand.ts';
import type { TrialData } from '../../core/trialData.ts';
import type { live } from '../workers/lifeline.ts';
import { remoteWorker } from '../workers/remoteWorker.ts';
import type { AnalysisJob, AnalysisService } from './analysisService.ts';

/** A worker that analyses, and what is in it. */
export interface Analyst {
  /** The number that a track has in the worker, which gets it with the first question. */
  numberOf(track: PoseTrack): number;
  /** A track from its file, which the worker has as well from then on; see `readTrackFile`. */
  readTrack(file: Blob): Promise<PoseTrack | null>;
  /** Rejects when the worker dies, with this job and every one after it. */
  analyze(job: AnalysisJob): Promise<Result<TrialData>>;
  curveDifferences(curves: TwoCurves): Promise<readonly Stretch[] | null>;
}

export function startAnalyst(onDeath: () => void): Analyst {
  const { service, died, end } = remoteWorker<AnalysisService & { readonly live: typeof live }>(
    new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
  );
  died.catch(() => {
    end();
    onDeath();
  });
  const numbers = new WeakMap<PoseTrack, number>();
  let last = 0;
  // A clip that is gone from the page goes from the worker too.
  const gone = new FinalizationRegistry<number>((number) => void service.drop(number));

  const name = (track: PoseTrack, number: number): void => {
    numbers.set(track, number);
    gone.register(track, number);
  };

  return {
    numberOf(track) {
      const known = numbers.get(track);
      if (known !== undefined) return known;
      last += 1;
      name(track, last);
      service.keep(last, track).catch(console.error);
      return last;
    },
    async readTrack(file) {
      last += 1;
      const number = last;
      const track = await Promise.race([service.readTrack(number, file), died]);
      if (track) name(track, number);
      return track;
    },
    analyze: (job) => Promise.race([service.analyze(job), died]),
    curveDifferences: (curves) => Promise.race([service.curveDifferences(curves), died]),
  };
}
