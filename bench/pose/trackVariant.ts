import { proxy, wrap } from 'comlink';
import { type ClipInfo, timeScale } from '../../src/core/clip.ts';
import type { PoseModel, PoseTrack } from '../../src/core/pose/track.ts';
import type { Result } from '../../src/core/problem.ts';
import type { PoseVariant } from './findVariant.ts';
import type { VariantService } from './variant.worker.ts';

/** The app's `trackPose` with the model run in a way that the app does not use. */
export async function trackVariant(
  file: File,
  clip: ClipInfo,
  mode: PoseVariant,
  {
    model,
    onProgress,
  }: {
    readonly model: PoseModel;
    readonly onProgress: (progress: { framesDone: number; framesTotal: number }) => void;
  },
): Promise<Result<PoseTrack>> {
  const worker = new Worker(new URL('./variant.worker.ts', import.meta.url), { type: 'module' });
  const { widthPx, heightPx, frames: framesTotal } = clip;
  const job = {
    file,
    model,
    mode,
    widthPx,
    heightPx,
    framesTotal,
    part: { first: 0, end: framesTotal },
    timeScale: timeScale(clip),
  };
  try {
    return await Promise.race([
      wrap<VariantService>(worker).findVariant(job, proxy(onProgress)),
      new Promise<never>((_, reject) => {
        worker.addEventListener('error', ({ message }) =>
          reject(new Error(`The pose worker died: ${message}`)),
        );
      }),
    ]);
  } finally {
    worker.terminate();
  }
}
