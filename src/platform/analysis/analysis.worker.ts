import { expose, transfer } from 'comlink';
import type { Result } from '../../core/problem.ts';
import { givenAway, type TrialData } from '../../core/trialData.ts';
import { live } from '../workers/lifeline.ts';
import { type AnalysisJob, analysisService } from './analysisService.ts';

const service = analysisService();

expose({
  ...service,
  live,
  analyze(job: AnalysisJob): Result<TrialData> {
    const found = service.analyze(job);
    return found.ok ? transfer(found, givenAway(found.value) as ArrayBuffer[]) : found;
  },
});
