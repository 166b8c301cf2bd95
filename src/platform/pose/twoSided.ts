import type { Pixels } from '../video/pixels.ts';
import { type Seen, trunkOf } from './unmirrored.ts';

/** What a copy answers; the picture comes back with it, so that its memory is used again. */
export interface Looked {
  readonly seen: Seen;
  readonly picture: Pixels;
}

/** Asks a copy of the model; answers come in the order of the questions. */
export type Look = (picture: Pixels) => Promise<Looked>;

/** Two copies of the pose model: one is shown pictures as they are, the other in a mirror. */
export interface Copies {
  readonly plain: Look;
  readonly mirrored: Look;
}

/** A picture of the clip, upright; `index` counts from the clip's first frame. */
interface Shown {
  readonly index: number;
  readonly picture: Pixels;
}

/**
 * So many pictures are with the copies or wait for them: enough that none of them ever waits for the decoder, few
 * enough that memory does not grow.
 */
const IN_FLIGHT = 6;

/** The mirrored view has strayed to somebody else when its trunk lies further off than this, in trunk lengths. */
const MAX_APART_TRUNKS = 0.5;
/** After so many strays in a row the mirrored view is given up for the rest of the clip. */
const STRAYS_TO_GIVE_UP = 5;

/**
 * A pose model that favours neither side. The model is not symmetric: shown the mirror image of a runner it leans the
 * trunk up to 1.5° the other way, which enters left − right twice. So two copies of it take turns, each following the
 * runner on its own: even frames as they are, odd frames as in a mirror. What differs between the two alternates at
 * half the frame rate, where core's low-pass filters let nothing through; what is left is the mean of both, at the
 * price of one (docs/accuracy.md). They work at the same time, each on its own processor.
 *
 * A mirrored look that strayed to somebody else is not believed: the plain copy looks at that picture too, a few frames
 * late. When that is does not depend on who works how fast, so that a clip always gives the same result.
 */
export async function* twoSided<T extends Shown>(
  shown: AsyncIterable<T>,
  copies: Copies,
): AsyncGenerator<T & Looked, void, undefined> {
  let strays = 0;
  let last: Seen | null = null;
  const isMirrorBelieved = () => strays < STRAYS_TO_GIVE_UP;

  async function decide(looked: Looked, isMirrored: boolean): Promise<Looked> {
    if (!isMirrored) {
      last = looked.seen;
      return looked;
    }
    const { widthPx, heightPx } = looked.picture;
    if (isMirrorBelieved() && last && sameRunner(last, looked.seen, widthPx / heightPx)) {
      strays = 0;
      return looked;
    }
    strays += 1;
    const again = await copies.plain(looked.picture);
    last = again.seen;
    return again;
  }

  yield* inTurns(shown, copies, isMirrorBelieved, decide);
}

/**
 * Everybody in every picture, in the picture as it was filmed, for copies that find several people. Who of them is the
 * runner is not known yet, so that no look is taken twice.
 */
export const everybody = <T extends Shown>(
  shown: AsyncIterable<T>,
  copies: Copies,
): AsyncGenerator<T & Looked, void, undefined> =>
  inTurns(
    shown,
    copies,
    () => true,
    async (looked) => looked,
  );

/** Hands the answers out in order. What is decided of a picture is decided before a later one is shown. */
async function* inTurns<T extends Shown>(
  shown: AsyncIterable<T>,
  copies: Copies,
  mayMirror: () => boolean,
  decide: (looked: Looked, isMirrored: boolean) => Promise<Looked>,
): AsyncGenerator<T & Looked, void, undefined> {
  const waiting: { readonly item: T; readonly isMirrored: boolean; readonly looked: Promise<Looked> }[] = [];
  const next = async () => {
    const { item, isMirrored, looked } = waiting.shift()!;
    return { ...item, ...(await decide(await looked, isMirrored)) };
  };
  for await (const item of shown) {
    if (waiting.length === IN_FLIGHT) yield await next();
    const isMirrored = item.index % 2 === 1 && mayMirror();
    const looked = (isMirrored ? copies.mirrored : copies.plain)(item.picture);
    // It is awaited in its turn; until then its failure is nobody's.
    looked.catch(() => {});
    waiting.push({ item, isMirrored, looked });
  }
  while (waiting.length > 0) yield await next();
}

/** @param aspect width over height of the picture: the model's coordinates are shares of each */
function sameRunner(a: Seen, b: Seen, aspect: number): boolean {
  const [first, second] = [trunkOf(a, aspect), trunkOf(b, aspect)];
  if (!first || !second) return false;
  return Math.hypot(first.x - second.x, first.y - second.y) < MAX_APART_TRUNKS * first.length;
}
