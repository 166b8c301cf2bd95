import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { PoseModel } from '../../core/pose/track.ts';
import { localValues } from '../storage/localValues.ts';
import { remoteWorker } from '../workers/remoteWorker.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { isCard } from './graphics.ts';
import type { GraphicsService } from './graphics.worker.ts';
import { rememberChoice, rememberedChoice, type WayChoice, wayOf } from './wayChoice.ts';

/** Put in by the build (`vite/codeVersions.ts`). */
declare const __CODE_VERSIONS__: { readonly pose: string };

const choiceHere = (): WayChoice | null => rememberedChoice(__CODE_VERSIONS__.pose, localValues);

interface WayHere {
  readonly way: PoseWay;
  /** What it was chosen by; null: it was not measured yet. */
  readonly choice: WayChoice | null;
}

let decided: Promise<WayHere> | null = null;

/**
 * What the pose model runs on here. Decided once for the life of the page, so that clips that are compared went the same
 * way: what is measured meanwhile counts from the next start on.
 */
export function wayHere(): Promise<WayHere> {
  decided ??= decide().catch((error: unknown) => {
    console.warn(error);
    return { way: 'processor', choice: null };
  });
  return decided;
}

async function decide(): Promise<WayHere> {
  const choice = choiceHere();
  if (!choice || wayOf(choice) === 'processor') return { way: 'processor', choice };
  // Another card, or none any more.
  const isSame = (await withGraphics((graphics) => graphics.renderer())) === choice.renderer;
  return isSame ? { way: 'graphicsCard', choice } : { way: 'processor', choice: null };
}

let fresh: WayChoice | null = null;
let measured: Promise<Measured | null> | null = null;

type Measured = Pick<WayChoice, 'renderer' | 'cardMs'>;

/**
 * Measures the graphics card on a few frames of a clip that is being analysed, at most once for the life of the page,
 * and never where graphics are the processor's own work or the same card was measured before.
 */
export function measureCard(file: File, model: PoseModel): void {
  measured ??= withGraphics(async (graphics) => {
    const renderer = await graphics.renderer();
    const known = choiceHere();
    if (known && known.renderer === renderer) return null;
    return { renderer, cardMs: isCard(renderer) ? await graphics.cardMs(file, model) : null };
  }).catch((error: unknown) => {
    console.warn(error);
    return null;
  });
}

/**
 * Remembers what the measurement found, beside what the processors took for the frames of the same clip.
 */
export async function concludeWay(processorMs: number): Promise<void> {
  const found = await measured;
  if (!found || fresh) return;
  fresh = { ...found, code: __CODE_VERSIONS__.pose, processorMs };
  rememberChoice(fresh, localValues);
}

/** What was found since the page was opened. */
export const freshChoice = (): WayChoice | null => fresh;

async function withGraphics<T>(
  ask: (graphics: ReturnType<typeof startGraphics>['service']) => Promise<T>,
): Promise<T> {
  const held = await workersAreHeld();
  if (!held.ok) throw new Error(held.problem.message);
  const worker = startGraphics();
  try {
    return await Promise.race([ask(worker.service), worker.died]);
  } finally {
    worker.end();
  }
}

const startGraphics = () =>
  remoteWorker<GraphicsService>(
    new Worker(new URL('./graphics.worker.ts', import.meta.url), { type: 'module', name: 'graphics' }),
  );
