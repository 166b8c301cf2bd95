import type { PoseWay } from '../../core/pose/poseWay.ts';
import { localValues } from '../storage/localValues.ts';
import { rememberedChoice, type WayChoice, wayOf } from './wayChoice.ts';
import { withGraphics } from './withGraphics.ts';

/** Put in by the build (`vite/codeVersions.ts`). */
declare const __CODE_VERSIONS__: { readonly pose: string };

export const choiceHere = (): WayChoice | null => rememberedChoice(__CODE_VERSIONS__.pose, localValues);

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
