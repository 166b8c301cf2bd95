import { vi } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import type { ClipInfo } from '../../../src/core/clip.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { failed, ok, type Result } from '../../../src/core/problem.ts';
import type { Look, Platform } from '../../../src/platform/platform.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

interface Job {
  /** Of the file. */
  readonly name: string;
  readonly options: Parameters<Platform['trackPose']>[2];
  readonly finish: (result: Result<PoseTrack>) => void;
}

/** A platform whose pose model runs until the test says so; files named “bad…” can't be opened. */
export function fakePlatform() {
  const jobs: Job[] = [];
  const openClip = vi.fn(
    async (file: File): Promise<Result<ClipInfo>> =>
      file.name.startsWith('bad') ? failed('not-video', 'No.', 'Try another.') : ok(fakeClip(file.name)),
  );
  const thumbnail = vi.fn(async (_file: File, _look?: Look): Promise<Blob | null> => new Blob(['picture']));
  const trackPose = vi.fn(
    (file: File, _clip: ClipInfo, options: Job['options']) =>
      new Promise<Result<PoseTrack>>((resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(options.signal.reason));
        jobs.push({ name: file.name, options, finish: resolve });
      }),
  );
  const analyze = vi.fn(async (...args: Parameters<typeof analyzeTrack>) => analyzeTrack(...args));
  const knowsPose = vi.fn(async () => false);
  const openViewer = vi.fn(async () => failed('viewer', 'No viewer.', 'None.'));
  const openReel = vi.fn(async () => failed('reel', 'No reel.', 'None.'));
  const writeVideo = vi.fn(async () => failed('no-encoder', 'No encoder.', 'None.'));
  const platform = {
    openClip,
    thumbnail,
    trackPose,
    knowsPose,
    poseWay: async () => 'processor' as const,
    prepareWorkers: vi.fn(async () => {}),
    preparePose: vi.fn(async () => {}),
    readTrack: async () => null,
    analyzeTrack: analyze,
    curveDifferences: async () => null,
    openViewer,
    openReel,
    writeVideo,
  } satisfies Platform;
  return { platform, jobs };
}

export const file = (name: string): File => new File(['…'], name);
