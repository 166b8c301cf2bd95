import type { ClipInfo } from '../../src/core/clip.ts';
import type { PoseModel } from '../../src/core/pose/track.ts';
import { browserPlatform } from '../../src/platform/index.ts';
import type { PoseMode } from '../scoring/run.ts';
import { type PackedTrack, packTrack } from './pack.ts';
import { trackVariant } from './trackVariant.ts';

export type PoseAnswer =
  | { readonly ok: false; readonly why: string }
  | {
      readonly ok: true;
      readonly clip: ClipInfo;
      readonly track: PackedTrack;
      /** From the first frame to the last: decoding and the model, without loading it. */
      readonly msPerFrame: number;
    };

declare global {
  interface Window {
    /** Runs the pose model over the chosen clip; the bench calls it. */
    findPose?: (model: PoseModel, mode: PoseMode) => Promise<PoseAnswer>;
    /** Given by the bench: share of the clip that is done, 0–1. */
    onShareDone?: (share: number) => void;
  }
}

window.findPose = async (model, mode) => {
  const file = document.querySelector<HTMLInputElement>('#clip')?.files?.[0];
  if (!file) return { ok: false, why: 'No clip was chosen.' };
  const opened = await browserPlatform.openClip(file);
  if (!opened.ok) return { ok: false, why: opened.problem.message };
  let first: { readonly ms: number; readonly frames: number } | null = null;
  const options = {
    model,
    signal: new AbortController().signal,
    onProgress: ({ framesDone, framesTotal }: { framesDone: number; framesTotal: number }) => {
      if (framesDone > 0) first ??= { ms: performance.now(), frames: framesDone };
      window.onShareDone?.(framesDone / framesTotal);
    },
  };
  const tracked =
    mode === 'tracked'
      ? await browserPlatform.trackPose(file, opened.value, options)
      : await trackVariant(file, opened.value, mode, options);
  if (!tracked.ok) return { ok: false, why: tracked.problem.message };
  const { ms, frames } = first ?? { ms: Number.NaN, frames: 0 };
  return {
    ok: true,
    clip: opened.value,
    track: packTrack(tracked.value),
    msPerFrame: (performance.now() - ms) / (tracked.value.timesS.length - frames),
  };
};
