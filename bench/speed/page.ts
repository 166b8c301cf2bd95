import { wrap } from 'comlink';
import { analyzeTrack } from '../../src/core/analyze.ts';
import type { ClipInfo } from '../../src/core/clip.ts';
import { joinTracks } from '../../src/core/pose/joinTracks.ts';
import type { PoseModel, PoseTrack } from '../../src/core/pose/track.ts';
import { browserPlatform } from '../../src/platform/index.ts';
import type { FloorParts, FloorService } from './floor.worker.ts';
import { repeatClip } from './repeatClip.ts';
import { type PageWatch, watchPage } from './watch.ts';
import { legacy, naive, seeking, type WaySpeed } from './ways.ts';

/** The app's own way, from the call to the result with the pelvis in it. */
export interface OwnSpeed extends WaySpeed, PageWatch {
  /** From the call until the frames done were enough for results of both sides; null: only at the end. */
  readonly firstResultS: number | null;
  /** The way that was taken, in words. */
  readonly how: string;
}

const WAYS = { naive, seeking, legacy };

declare global {
  interface Window {
    speed?: typeof speed;
  }
}

let chosen: File | null = null;

const speed = {
  /** Takes the chosen clip, as often in a row as is said. */
  async open(times: number): Promise<ClipInfo> {
    const file = document.querySelector<HTMLInputElement>('#clip')?.files?.[0];
    if (!file) throw new Error('No clip was chosen.');
    chosen = times === 1 ? file : await repeatClip(file, times);
    return clipOf(chosen);
  },
  way: (name: keyof typeof WAYS, model: PoseModel): Promise<WaySpeed> => WAYS[name](open(), model),
  async own(model: PoseModel): Promise<OwnSpeed> {
    const file = open();
    const clip = await clipOf(file);
    const parts: { readonly part: PoseTrack; readonly atS: number }[] = [];
    const startMs = performance.now();
    const watched = watchPage();
    const tracked = await browserPlatform.trackPose(file, clip, {
      model,
      signal: new AbortController().signal,
      onProgress: () => {},
      onPart: (part) => parts.push({ part, atS: (performance.now() - startMs) / 1000 }),
    });
    const seconds = (performance.now() - startMs) / 1000;
    const watch = watched();
    if (!tracked.ok) throw new Error(tracked.problem.message);
    const frames = tracked.value.timesS.length;
    const { how = '' } = tracked.value;
    return {
      frames,
      seconds,
      framesPerS: frames / seconds,
      firstResultS: firstResultS(clip, parts),
      how,
      ...watch,
    };
  },
  /** How long a cancelled run takes until its caller has control again, milliseconds. */
  async cancelMs(model: PoseModel): Promise<number> {
    const file = open();
    const controller = new AbortController();
    let cancelledMs = 0;
    const run = browserPlatform.trackPose(file, await clipOf(file), {
      model,
      signal: controller.signal,
      onProgress: ({ framesDone }) => {
        if (framesDone < 20 || controller.signal.aborted) return;
        cancelledMs = performance.now();
        controller.abort();
      },
    });
    await run.catch(() => {});
    return performance.now() - cancelledMs;
  },
  async floor(model: PoseModel): Promise<FloorParts> {
    const workers = Array.from(
      { length: navigator.hardwareConcurrency },
      () => new Worker(new URL('./floor.worker.ts', import.meta.url), { type: 'module' }),
    );
    const services = workers.map((worker) => wrap<FloorService>(worker));
    const parts = await services[0]!.measure(open(), model);
    const together = await Promise.all(services.map((service) => service.inferMs(open(), model)));
    for (const worker of workers) worker.terminate();
    return { ...parts, inferTogetherMs: together.reduce((sum, ms) => sum + ms, 0) / together.length };
  },
};

function open(): File {
  if (!chosen) throw new Error('No clip is open.');
  return chosen;
}

async function clipOf(file: File): Promise<ClipInfo> {
  const opened = await browserPlatform.openClip(file);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function firstResultS(
  clip: ClipInfo,
  parts: readonly { readonly part: PoseTrack; readonly atS: number }[],
): number | null {
  for (const [i, { atS }] of parts.entries()) {
    const soFar = parts.slice(0, i + 1).map(({ part }) => part) as [PoseTrack, ...PoseTrack[]];
    const trial = analyzeTrack('first', clip, joinTracks(soFar), {});
    if (trial.ok && trial.value.gait.strikes.left.length > 0 && trial.value.gait.strikes.right.length > 0) {
      return atS;
    }
  }
  return null;
}

window.speed = speed;
