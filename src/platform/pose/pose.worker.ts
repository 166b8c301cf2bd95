import { expose } from 'comlink';
import { withPelvisMotion } from '../../core/pelvis/withPelvisMotion.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Progress } from '../platform.ts';
import { findPose, type PoseJob } from './findPose.ts';
import { progressMeter } from './progress.ts';

const service = {
  async findPose(job: PoseJob, onProgress: (progress: Progress) => void): Promise<Result<PoseTrack>> {
    const found = await findPose(job, onProgress);
    if (!found.ok) return found;
    const frames = found.value.timesS.length;
    const tell = progressMeter(frames, onProgress, 'followingPelvis');
    return ok(withPelvisMotion(found.value, (share) => tell(Math.round(share * frames))));
  },
};
export type PoseService = typeof service;

expose(service);
