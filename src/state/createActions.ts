import { analyzeTrack } from '../core/analyze.ts';
import type { ClipInfo } from '../core/clip.ts';
import type { PoseTrack } from '../core/pose/track.ts';
import type { Problem } from '../core/problem.ts';
import type { AnalysisChoices } from '../core/trial.ts';
import type { Platform } from '../platform/platform.ts';
import type { Actions } from './actions.ts';
import { retime } from './retime.ts';
import { fetchSample } from './sample.ts';
import { EMPTY_SLOT, patchSlot, SLOTS, type Slot, useTrials } from './trials.ts';

const UNEXPECTED: Problem = {
  code: 'unexpected',
  message: 'Something went wrong that should not have.',
  tip: 'Try again; if it happens again, reload the page. The other clip is not touched.',
};

/** Binds what a person can do to the platform that does it. One instance for the life of the page. */
export function createActions(platform: Platform): Actions {
  const running: Partial<Record<Slot, AbortController>> = {};
  /** Only the newest file dropped on a slot may fill it. */
  const newest: Partial<Record<Slot, File>> = {};

  const slotState = (slot: Slot) => useTrials.getState().slots[slot];

  function setThumbnail(slot: Slot, blob: Blob | null): void {
    const old = slotState(slot).thumbnailUrl;
    if (old) URL.revokeObjectURL(old);
    patchSlot(slot, { thumbnailUrl: blob ? URL.createObjectURL(blob) : null });
  }

  /** Runs the pure part again: after new tracks and after every choice. */
  function compute(slot: Slot, clip: ClipInfo, track: PoseTrack, choices: AnalysisChoices): void {
    const analysed = analyzeTrack(slot, clip, track, choices);
    patchSlot(slot, {
      clip,
      choices,
      progress: null,
      // What is said of a bad file dropped meanwhile stays until it is dismissed.
      ...(analysed.ok
        ? { status: 'done', trial: analysed.value }
        : { status: 'ready', trial: null, problem: analysed.problem }),
    });
  }

  /** Works before there is a result as well: the choice is kept until then. */
  function choose(slot: Slot, choices: AnalysisChoices): void {
    const { clip, trial } = slotState(slot);
    if (clip && trial) compute(slot, clip, trial.track, choices);
    else patchSlot(slot, { choices });
  }

  async function analyzeSlot(slot: Slot): Promise<void> {
    const { file, clip } = slotState(slot);
    if (!file || !clip) return;
    const controller = new AbortController();
    running[slot] = controller;
    patchSlot(slot, { status: 'analyzing', problem: null, progress: null });
    try {
      const tracked = await platform.trackPose(file, clip, {
        model: useTrials.getState().model,
        signal: controller.signal,
        onProgress: (progress) => {
          if (!controller.signal.aborted) patchSlot(slot, { progress });
        },
      });
      if (controller.signal.aborted) return;
      if (!tracked.ok) {
        patchSlot(slot, { status: 'ready', problem: tracked.problem, progress: null });
        return;
      }
      // The person may have set the view or the camera's rate while the model ran.
      const now = slotState(slot);
      const clipNow = now.clip ?? clip;
      compute(slot, clipNow, retime(tracked.value, clip, clipNow), now.choices);
    } catch (error) {
      if (controller.signal.aborted) return;
      console.error(error);
      patchSlot(slot, { status: 'ready', problem: UNEXPECTED, progress: null });
    } finally {
      if (running[slot] === controller) delete running[slot];
    }
  }

  function cancel(slot: Slot): void {
    running[slot]?.abort(new DOMException('Cancelled by the person.', 'AbortError'));
    delete running[slot];
    const { status, trial, clip } = slotState(slot);
    if (status !== 'analyzing') return;
    patchSlot(slot, { status: trial ? 'done' : clip ? 'ready' : 'empty', progress: null });
  }

  async function loadFile(slot: Slot, file: File): Promise<void> {
    newest[slot] = file;
    const before = slotState(slot);
    if (before.status === 'empty') patchSlot(slot, { status: 'reading', problem: null });
    const opened = await platform.openClip(file).catch((error: unknown) => {
      console.error(error);
      return { ok: false, problem: UNEXPECTED } as const;
    });
    if (newest[slot] !== file) return;
    if (!opened.ok) {
      const { status } = slotState(slot);
      patchSlot(slot, { status: status === 'reading' ? 'empty' : status, problem: opened.problem });
      return;
    }
    // A file that can be used replaces what was there, a running analysis included.
    cancel(slot);
    setThumbnail(slot, null);
    patchSlot(slot, { ...EMPTY_SLOT, status: 'ready', file, clip: opened.value, clipAsRead: opened.value });
    const thumbnail = await platform.thumbnail(file).catch(() => null);
    // A bad file may have been dropped meanwhile; this clip is still the one shown then.
    if (slotState(slot).file === file) setThumbnail(slot, thumbnail);
  }

  return {
    loadFile,
    cancel,

    async loadSample() {
      await Promise.all(
        SLOTS.map(async (slot) => {
          const there = newest[slot];
          const sample = await fetchSample(slot);
          // A clip that was chosen while the sample was on its way is worth more than the sample.
          if (newest[slot] !== there) return;
          if (sample.ok) await loadFile(slot, sample.value);
          else patchSlot(slot, { problem: sample.problem });
        }),
      );
    },

    removeClip(slot) {
      cancel(slot);
      delete newest[slot];
      setThumbnail(slot, null);
      patchSlot(slot, EMPTY_SLOT);
    },

    async analyze() {
      const waiting = SLOTS.filter((slot) => slotState(slot).status === 'ready');
      await Promise.all(waiting.map(analyzeSlot));
    },

    setView(slot, view) {
      const { view: _, ...others } = slotState(slot).choices;
      choose(slot, view ? { ...others, view } : others);
    },

    setCamera(slot, camera) {
      const { camera: _, ...others } = slotState(slot).choices;
      choose(slot, camera ? { ...others, camera } : others);
    },

    setCaptureFps(slot, captureFps) {
      const { clip, clipAsRead, trial, choices } = slotState(slot);
      if (!clip || !clipAsRead) return;
      const retimed: ClipInfo = captureFps ? { ...clip, captureFps, captureFpsSource: 'person' } : clipAsRead;
      if (trial) compute(slot, retimed, retime(trial.track, clip, retimed), choices);
      else patchSlot(slot, { clip: retimed });
    },

    setModel(model) {
      useTrials.setState({ model });
      // Results of another model are of another measurement: they are found anew when asked for.
      for (const slot of SLOTS) {
        cancel(slot);
        if (slotState(slot).status === 'done') patchSlot(slot, { status: 'ready', trial: null });
      }
    },

    dismissProblem(slot) {
      patchSlot(slot, { problem: null });
    },

    async openViewer(slot) {
      const { file } = slotState(slot);
      if (!file) return { ok: false, problem: UNEXPECTED };
      return platform.openViewer(file);
    },
  };
}
