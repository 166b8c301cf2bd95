import type { PoseModel } from '../../core/pose/track.ts';
import { localValues } from '../storage/localValues.ts';
import { untilAborted } from '../untilAborted.ts';
import { isCard } from './graphics.ts';
import { rememberChoice } from './wayChoice.ts';
import { choiceHere } from './wayHere.ts';
import { withGraphics } from './withGraphics.ts';

/** Put in by the build (`vite/codeVersions.ts`). */
declare const __CODE_VERSIONS__: { readonly pose: string };

/** By then the results are drawn, and the copies of the model are ready for the next clip. */
const CALM_MS = 3000;

let isDone = false;
let waiting = new AbortController();

/** Gives way to a clip that begins: what was being measured is measured another time. */
export const putOffCard = (): void => waiting.abort();

/**
 * Measures the graphics card on a few frames of a clip that was found on the processors, and remembers both. It waits until
 * nothing goes on: beside processors that are all at work a card seems slower than it is when they only serve it (22 and
 * 28 ms a frame were seen where it takes 17). At most once for the life of the page, and never where graphics are the processor's own
 * work or the same card was measured before.
 *
 * @param processorMs what all the processors together took for a frame of the clip
 */
export async function measureCard(file: File, model: PoseModel, processorMs: number): Promise<void> {
  if (isDone) return;
  waiting.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  try {
    await untilAborted(new Promise((resolve) => setTimeout(resolve, CALM_MS)), signal);
    await withGraphics(async (graphics) => {
      const renderer = await graphics.renderer();
      const known = choiceHere();
      if (known && known.renderer === renderer) return;
      const cardMs = isCard(renderer) ? await graphics.cardMs(file, model) : null;
      rememberChoice({ renderer, cardMs, processorMs, code: __CODE_VERSIONS__.pose }, localValues);
    }, signal);
    isDone = true;
  } catch (error) {
    if (signal.aborted) return;
    isDone = true;
    console.warn(error);
  }
}
