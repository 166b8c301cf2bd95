import { analyzeTrack } from '../../core/analyze.ts';
import type { ClipInfo } from '../../core/clip.ts';
import { curveDifferences } from '../../core/cycle/curveDifferences.ts';
import type { StandingReference } from '../../core/pelvis/standing.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { AnalysisChoices } from '../../core/trial.ts';
import { type TrialData, trialData } from '../../core/trialData.ts';
import { readTrackFile } from '../storage/trackFile.ts';

/** A standing reference by the number of its track. */
type StandingNumber = Omit<StandingReference, 'track'> & { readonly track: number };

export interface AnalysisJob {
  readonly label: string;
  readonly clip: ClipInfo;
  readonly track: number;
  readonly choices: Omit<AnalysisChoices, 'standing'>;
  readonly standing: StandingNumber | null;
}

/** Analyses tracks that it keeps by number, so that a correction need not bring them again. */
export function analysisService() {
  const tracks = new Map<number, PoseTrack>();
  const trackOf = (number: number): PoseTrack => {
    const track = tracks.get(number);
    if (!track) throw new Error(`Track ${number} was never kept.`);
    return track;
  };
  return {
    keep(number: number, track: PoseTrack): void {
      tracks.set(number, track);
    },
    /** Keeps the track in a file, and answers with a copy that may be given away. */
    async readTrack(number: number, file: Blob): Promise<PoseTrack | null> {
      const track = await readTrackFile(file);
      if (track) tracks.set(number, track);
      return structuredClone(track);
    },
    drop(number: number): void {
      tracks.delete(number);
    },
    analyze({ label, clip, track, choices, standing }: AnalysisJob): Result<TrialData> {
      const found = analyzeTrack(label, clip, trackOf(track), {
        ...choices,
        ...(standing && { standing: { ...standing, track: trackOf(standing.track) } }),
      });
      return found.ok ? ok(trialData(found.value)) : found;
    },
    curveDifferences,
  };
}

export type AnalysisService = ReturnType<typeof analysisService>;
