import { expose, transfer } from 'comlink';
import type { PoseTrack } from '../../core/pose/track.ts';
import type { Result } from '../../core/problem.ts';
import { givenAway, type TrialData } from '../../core/trialData.ts';
import { buffersOf } from '../pose/transferTrack.ts';
import { live } from '../workers/lifeline.ts';
import { type AnalysisJob, analysisService } from './analysisService.ts';

const service = analysisService();

expose({
  ...service,
  live,
  async readTrack(number: number, file: Blob): Promise<PoseTrack | null> {
    const track = await service.readTrack(number, file);
    return track && transfer(track, buffersOf(track) as ArrayBuffer[]);
  },
  analyze(job: AnalysisJob): Result<TrialData> {
    const found = service.analyze(job);
    return found.ok ? transfer(found, givenAway(found.value) as ArrayBuffer[]) : found;
  },
});
