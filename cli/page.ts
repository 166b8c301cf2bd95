import { compareTrials } from '../src/core/compare.ts';
import type { PoseModel } from '../src/core/pose/track.ts';
import type { Problem } from '../src/core/problem.ts';
import { allFiles } from '../src/core/report/allFiles.ts';
import type { AnalysisJson } from '../src/core/report/analysisSchema.ts';
import { analysisJson } from '../src/core/report/json.ts';
import { headline } from '../src/core/report/sentences.ts';
import { tableRows, tableTsv } from '../src/core/report/table.ts';
import { NO_DETAILS } from '../src/core/session/reportDetails.ts';
import type { View } from '../src/core/sides.ts';
import { browserPlatform } from '../src/platform/index.ts';
import { createActions } from '../src/state/createActions.ts';
import { CLIP_SLOTS, type ClipSlot, SLOTS, useTrials } from '../src/state/trials.ts';
import { makeReport } from '../src/ui/panels/report/makeReport.ts';
import '../src/ui/theme/index.css';

export interface Request {
  readonly model: PoseModel;
  readonly view: View | null;
  readonly captureFps: number | null;
}

export type Answer =
  | { readonly ok: false; readonly problems: readonly (Problem & { readonly slot: ClipSlot })[] }
  | {
      readonly ok: true;
      readonly analysis: AnalysisJson;
      /** What to write, by name. */
      readonly files: Readonly<Record<string, string>>;
      readonly tableTsv: string;
      readonly words: readonly string[];
    };

declare global {
  interface Window {
    /** Runs an analysis through the same use cases as the app; the command line calls it. */
    evenstride?: { run(request: Request): Promise<Answer> };
    /** Given by the command line; frames done and frames in all, over every clip. */
    onProgress?: (done: number, total: number) => void;
  }
}

const actions = createActions(browserPlatform);

const problems = () =>
  CLIP_SLOTS.flatMap((slot) => {
    const { problem } = useTrials.getState().slots[slot];
    return problem ? [{ ...problem, slot }] : [];
  });

const chosenFile = (slot: ClipSlot): File | null =>
  document.querySelector<HTMLInputElement>(`#${slot}`)?.files?.[0] ?? null;

async function run({ model, view, captureFps }: Request): Promise<Answer> {
  actions.setModel(model);
  for (const slot of CLIP_SLOTS) {
    const file = chosenFile(slot);
    if (file) await actions.loadFile(slot, file);
  }
  if (problems().length > 0) return { ok: false, problems: problems() };
  for (const slot of SLOTS) {
    if (view) actions.setView(slot, view);
    if (captureFps) actions.setCaptureFps(slot, captureFps);
  }
  await actions.analyze();
  if (problems().length > 0) return { ok: false, problems: problems() };

  const { before, after } = useTrials.getState().slots;
  const trials = [before.trial, after.trial].filter((trial) => trial !== null);
  const comparison = before.trial && after.trial ? compareTrials(before.trial, after.trial) : null;
  const outcome = { trials: { before: before.trial, after: after.trial }, comparison };
  const { headline: first, details } = headline(before.trial, after.trial, comparison);
  return {
    ok: true,
    analysis: analysisJson(trials, comparison),
    files: {
      ...allFiles(trials, comparison),
      'report.html': await makeReport(outcome, NO_DETAILS, actions.openReel),
    },
    tableTsv: tableTsv(tableRows(before.trial, after.trial, comparison)),
    words: [first, ...details],
  };
}

useTrials.subscribe(({ slots }) => {
  const clips = CLIP_SLOTS.map((slot) => slots[slot]).filter(({ clip }) => clip !== null);
  const total = clips.reduce((sum, { clip }) => sum + (clip?.frames ?? 0), 0);
  const done = clips.reduce(
    (sum, { status, clip, progress }) =>
      sum + (status === 'done' ? (clip?.frames ?? 0) : (progress?.framesDone ?? 0)),
    0,
  );
  window.onProgress?.(done, total);
});
window.evenstride = { run };
