import { ok, type Result } from '../../core/problem.ts';
import type { Actions } from '../../state/actions.ts';
import type { Slot } from '../../state/trials.ts';
import type { FrameReel } from './made.ts';

/** Opens the clips of some slots for as long as `use` takes; a problem where one of them can't be opened any more. */
export async function withReels<T>(
  openReel: Actions['openReel'],
  slots: readonly Slot[],
  use: (reels: Readonly<Partial<Record<Slot, FrameReel>>>) => Promise<T>,
): Promise<Result<T>> {
  const reels: Partial<Record<Slot, FrameReel>> = {};
  try {
    for (const slot of slots) {
      const opened = await openReel(slot);
      if (!opened.ok) return opened;
      reels[slot] = opened.value;
    }
    return ok(await use(reels));
  } finally {
    for (const reel of Object.values(reels)) reel.dispose();
  }
}
