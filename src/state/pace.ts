import { create } from 'zustand';
import type { Progress } from '../platform/platform.ts';
import { localValues } from '../platform/storage/localValues.ts';

const STORAGE_KEY = 'evenstride.framesPerS';
/** A shorter run says little of a longer one. */
const LEAST_FRAMES = 100;

/** Frames a second that the last analysis came to on this computer, the pelvis included; null before the first. */
export const usePace = create<{ readonly framesPerS: number | null }>()(() => ({ framesPerS: remembered() }));

function remembered(): number | null {
  const framesPerS = Number(localValues.getItem(STORAGE_KEY));
  return framesPerS > 0 && Number.isFinite(framesPerS) ? framesPerS : null;
}

/** Measures one run, the loading of the model left out. */
export function paceMeter() {
  const begun = { atMs: Number.NaN, frames: 0 };
  return {
    hear({ phase, framesDone }: Progress): void {
      if (phase !== 'findingPose' || !Number.isNaN(begun.atMs)) return;
      begun.atMs = performance.now();
      begun.frames = framesDone;
    },
    /** @param frames that are known at its end; those known at its beginning took no time */
    end(frames: number): void {
      notePace(frames - begun.frames, (performance.now() - begun.atMs) / 1000);
    },
  };
}

function notePace(frames: number, tookS: number): void {
  if (frames < LEAST_FRAMES || !(tookS > 0)) return;
  const framesPerS = frames / tookS;
  usePace.setState({ framesPerS });
  localValues.setItem(STORAGE_KEY, framesPerS.toFixed(2));
}
