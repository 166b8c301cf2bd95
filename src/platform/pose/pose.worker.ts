import { expose, transfer, wrap } from 'comlink';
import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import type { Result } from '../../core/problem.ts';
import { live } from '../workers/lifeline.ts';
import type { CrowdFrames } from './crowd.ts';
import { findPicked, type PickedListener } from './findPicked.ts';
import { type ClipJob, findStretch, type StretchJob } from './findStretch.ts';
import type { Looker } from './model.worker.ts';
import { unpackSeen } from './packSeen.ts';
import { buffersOf } from './transferTrack.ts';
import type { Copies, Look } from './twoSided.ts';

/** Ports to the two workers that hold the copies of the model. */
export interface CopyPorts {
  readonly plain: MessagePort;
  readonly mirrored: MessagePort;
}

/** Frames are told of so often at most, so that telling of the work does not become work. */
const TELL_MS = 200;

const service = {
  live,
  /** The parts come without being copied, all of them before the answer. */
  async findStretch(
    job: StretchJob,
    ports: CopyPorts,
    onFrames: (more: number) => void,
    onPart: (part: PoseTrack, lead: PoseTrack | null) => unknown,
  ): Promise<void> {
    let [untold, toldMs] = [0, Number.NEGATIVE_INFINITY];
    const handed: unknown[] = [];
    await findStretch(job, copiesAt(ports), {
      onFrame() {
        untold += 1;
        if (performance.now() - toldMs < TELL_MS) return;
        onFrames(untold);
        [untold, toldMs] = [0, performance.now()];
      },
      onPart: (part, lead) => handed.push(onPart(transfer(part, buffersOf(part)), lead)),
    });
    await Promise.all(handed);
  },
  async findPicked(
    job: ClipJob,
    runner: RunnerChoice,
    ports: CopyPorts,
    known: CrowdFrames,
    onProgress: PickedListener['onProgress'],
    onPeople: PickedListener['onPeople'],
  ): Promise<Result<PoseTrack>> {
    const found = await findPicked(job, runner, copiesAt(ports), known, { onProgress, onPeople });
    return found.ok ? transfer(found, buffersOf(found.value)) : found;
  },
};
export type PoseService = typeof service;

const copiesAt = ({ plain, mirrored }: CopyPorts): Copies => ({
  plain: looking(plain, false),
  mirrored: looking(mirrored, true),
});

function looking(port: MessagePort, isMirrored: boolean): Look {
  const looker = wrap<Looker>(port);
  return async (shown) => {
    const { seen, picture } = await looker.look(transfer(shown, [shown.data.buffer]), isMirrored);
    return { seen: unpackSeen(seen), picture };
  };
}

expose(service);
