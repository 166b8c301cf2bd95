import { timeScale } from '../core/clip.ts';
import { stretched } from '../core/corrections/corrections.ts';
import type { ClipEdits } from '../core/session/clipEdits.ts';
import type { Actions } from './actions.ts';
import { clipOf } from './captureRate.ts';
import { editsOf, patchEdits, useEdits } from './edits.ts';
import type { PoseRuns } from './poseRuns.ts';
import type { Results } from './results.ts';
import { withRate } from './retime.ts';
import { CLIP_SLOTS, type ClipSlot, patchSlot, slotState } from './trials.ts';

type EditActions = Pick<
  Actions,
  'edit' | 'undo' | 'redo' | 'setView' | 'setCamera' | 'setMarkers' | 'setCaptureFps'
>;

/** What a person may set and put right, and how it is taken back. */
export function createEditActions(poseRuns: PoseRuns, results: Results): EditActions {
  /** Runs a change of the edits, and brings the results of every clip that it touched up to it. */
  async function applied(change: () => void): Promise<void> {
    const was = useEdits.getState();
    change();
    const is = useEdits.getState();
    const touched = CLIP_SLOTS.filter((slot) => was[slot] !== is[slot]);
    await Promise.all(touched.map((slot) => follow(slot, was[slot], is[slot])));
  }

  /** Works before there is a result as well: what was decided is kept until then. */
  async function follow(slot: ClipSlot, was: ClipEdits, is: ClipEdits): Promise<void> {
    const { clip, trial, reference, status } = slotState(slot);
    if (!clip) return;
    if (isOnlyDrawn(was, is)) {
      // No measure reads a drawing: the numbers stay as they are.
      if (trial) patchSlot(slot, { trial: { ...trial, annotations: is.annotations ?? [] } });
      return;
    }
    const hasResult = trial !== null || reference !== null;
    // Also where the first result is just being computed.
    const followed = results.refresh(slot);
    if (!hasResult) patchSlot(slot, { clip: clipOf(slot, clip, is) });
    // Somebody else is another pose: only the model can see that.
    if (!isSamePlace(was.runner, is.runner) && (status === 'done' || status === 'analyzing')) {
      poseRuns.cancel(slot);
      void poseRuns.start(slot).then((hasEnded) => {
        // What is shown is still the one before: so is the choice.
        if (!hasEnded && hasResult && editsOf(slot).runner === is.runner) unsetRunner(slot, was.runner);
      });
    }
    await followed;
  }

  const edit: Actions['edit'] = (slot, patch) => applied(() => patchEdits(slot, patch));

  return {
    edit,
    undo: () => applied(() => useEdits.temporal.getState().undo()),
    redo: () => applied(() => useEdits.temporal.getState().redo()),
    setView: (slot, view) => edit(slot, { view }),
    setCamera: (slot, camera) => edit(slot, { camera }),
    setMarkers: (slot, markers) => edit(slot, { markers }),

    async setCaptureFps(slot, captureFps) {
      const { clip, clipAsRead } = slotState(slot);
      if (!clip || !clipAsRead) return;
      const edits = editsOf(slot);
      const now = clipOf(slot, clip, edits);
      const stretch = timeScale(withRate(clipAsRead, captureFps ?? undefined)) / timeScale(now);
      const { runner } = edits;
      await edit(slot, {
        ...stretched(edits, stretch),
        ...(runner && { runner: { ...runner, timeS: runner.timeS * stretch } }),
        captureFps,
      });
    },
  };
}

/** A new frame rate gives the same click another time. */
const isSamePlace = (a: ClipEdits['runner'], b: ClipEdits['runner']): boolean =>
  a?.x === b?.x && a?.y === b?.y;

/** Not a decision of the person's, hence no step of undo. */
function unsetRunner(slot: ClipSlot, runner: ClipEdits['runner']): void {
  const { pause, resume } = useEdits.temporal.getState();
  pause();
  patchEdits(slot, { runner: runner ?? null });
  resume();
}

function isOnlyDrawn(was: ClipEdits, is: ClipEdits): boolean {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof ClipEdits>;
  keys.delete('annotations');
  return [...keys].every((key) => was[key] === is[key]);
}
