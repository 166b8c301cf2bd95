import type { Result } from '../../../core/problem.ts';
import type { Actions } from '../../../state/actions.ts';
import type { JobTools } from '../../job.ts';
import type { FrameLook } from '../../pictures/framePainter.ts';
import type { VideoFile } from '../../pictures/made.ts';
import { withReels } from '../../pictures/withReels.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { sideBySide } from './sideBySide.ts';
import { strikeStills } from './strikeStills.ts';

/** The video of both clips. */
export async function makeVideo(
  outcome: Outcome,
  look: FrameLook,
  { openReel, writeVideo }: Pick<Actions, 'openReel' | 'writeVideo'>,
  { signal, onStep }: JobTools,
): Promise<Result<VideoFile>> {
  const slots = presentTrials(outcome).map(({ slot }) => slot);
  const made = await withReels(openReel, slots, (reels) => {
    const plan = sideBySide(outcome, reels, look);
    return writeVideo(plan, { signal, onFrame: (done) => onStep(done, plan.timesS.length) });
  });
  return made.ok ? made.value : made;
}

/** Stills of every strike, in one archive. */
export async function makeStills(
  outcome: Outcome,
  look: FrameLook,
  { openReel }: Pick<Actions, 'openReel'>,
  { signal, onStep }: JobTools,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const slots = presentTrials(outcome).map(({ slot }) => slot);
  return withReels(openReel, slots, async (reels) => {
    const stills = strikeStills(outcome, reels, look);
    const files: Record<string, Uint8Array> = {};
    for (const [i, { name, draw }] of stills.entries()) {
      signal.throwIfAborted();
      files[name] = await draw();
      onStep(i + 1, stills.length);
    }
    const { zipSync } = await import('fflate');
    // Pictures don't get smaller by packing.
    return zipSync(files, { level: 0 });
  });
}
