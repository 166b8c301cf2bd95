import type { ClipInfo } from '../core/clip.ts';
import type { Actions } from './actions.ts';
import { compute, computeAgain } from './results.ts';
import { retime } from './retime.ts';
import { type ClipChoices, type ClipSlot, patchSlot, slotState } from './trials.ts';

/** Works before there is a result as well: the choice is kept until then. */
function choose(slot: ClipSlot, choices: ClipChoices): void {
  patchSlot(slot, { choices });
  computeAgain(slot);
}

/** What a person may set instead of the software. */
export const choiceActions: Pick<Actions, 'setView' | 'setCamera' | 'setMarkers' | 'setCaptureFps'> = {
  setView(slot, view) {
    const { view: _, ...others } = slotState(slot).choices;
    choose(slot, view ? { ...others, view } : others);
  },

  setCamera(slot, camera) {
    const { camera: _, ...others } = slotState(slot).choices;
    choose(slot, camera ? { ...others, camera } : others);
  },

  setMarkers(slot, markers) {
    const { markers: _, ...others } = slotState(slot).choices;
    choose(slot, markers ? { ...others, markers } : others);
  },

  setCaptureFps(slot, captureFps) {
    const { clip, clipAsRead, trial } = slotState(slot);
    if (!clip || !clipAsRead) return;
    const retimed: ClipInfo = captureFps ? { ...clip, captureFps, captureFpsSource: 'person' } : clipAsRead;
    if (trial) compute(slot, retimed, retime(trial.track, clip, retimed));
    else patchSlot(slot, { clip: retimed });
  },
};
