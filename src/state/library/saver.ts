import { failed, ok, type Problem, type Result } from '../../core/problem.ts';
import { lastChangedFirst } from '../../core/session/order.ts';
import { type Session, sessionSchema } from '../../core/session/session.ts';
import { type TrialRecord, trialRecordSchema } from '../../core/session/trialRecord.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { CLIP_SLOTS } from '../trials.ts';
import { patchOpen, useLibrary } from './libraryState.ts';
import type { PoseStore } from './poseStore.ts';
import { type CodeVersions, changesOnPage, saysSame, trialInSlot } from './snapshot.ts';

/** The open session on its way to the disk. */
export interface Saver {
  /** What is stored of a session that was opened, or nothing of a new one. */
  begin(session: Session | null, trials: readonly TrialRecord[]): void;
  /** As last stored. */
  trial(id: string): TrialRecord | undefined;
  /** Changes one stored trial beside what is on the page. */
  patchTrial(id: string, patch: Partial<TrialRecord>): void;
  /** What is said until it is not so any more (null): a video could not be kept, while everything else is saved. */
  noteUnkept(trialId: string, problem: Problem | null): void;
  /** What goes on beside the records: until it ends nothing is called saved. */
  alsoSaving(work: Promise<unknown>): void;
  /** Something changed: it is saved soon. */
  changed(): void;
  /** Saves what is not saved yet, after a save that is going on. */
  flush(): Promise<Result<null>>;
}

/** Several changes in a row are one save. */
const WAIT_MS = 300;

export function createSaver(storage: LibraryStorage, poses: PoseStore, code: CodeVersions): Saver {
  let savedSession: Session | null = null;
  let savedTrials = new Map<string, TrialRecord>();
  let patches = new Map<string, Partial<TrialRecord>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  const unkept = new Map<string, Problem>();
  let besides = 0;
  let last: Result<null> = ok(null);
  let queue: Promise<Result<null>> = Promise.resolve(ok(null));

  /** What is on the page as records, and what can't be kept of it. */
  async function records(session: Session, taken: ReadonlyMap<string, Partial<TrialRecord>>) {
    const inSlots = await Promise.all(
      CLIP_SLOTS.map((slot) => {
        const id = session.shown[slot];
        return id && trialInSlot(slot, id, session.id, savedTrials.get(id), poses, code);
      }),
    );
    const problems: Problem[] = [];
    const trials = new Map(savedTrials);
    for (const trial of inSlots) if (trial) trials.set(trial.id, await withKeptPose(trial, problems));
    for (const [id, patch] of taken) {
      const trial = trials.get(id);
      if (trial) trials.set(id, { ...trial, ...patch });
    }
    return { trials: session.trials.flatMap(({ id }) => trials.get(id) ?? []), problems };
  }

  /** A record never names a track that is not on the disk. */
  async function withKeptPose(trial: TrialRecord, problems: Problem[]): Promise<TrialRecord> {
    if (!trial.pose) return trial;
    const kept = await poses.kept(trial.pose.key);
    if (kept.ok) return trial;
    problems.push(kept.problem);
    return { ...trial, pose: savedTrials.get(trial.id)?.pose ?? null };
  }

  async function save(): Promise<Result<null>> {
    const { open } = useLibrary.getState();
    if (open?.access !== 'edit') return ok(null);
    isDirty = false;
    const taken = patches;
    patches = new Map();
    const { trials, problems } = await records(open.session, taken);
    const session = { ...open.session, changes: changesOnPage() };
    const changedTrials = trials.filter((trial) => !saysSame(trial, savedTrials.get(trial.id)));
    const isSessionNew = !saysSame(session, savedSession);
    const isGone = (id: string): boolean => !session.trials.some((trial) => trial.id === id);
    const gone = [...savedTrials.keys()].filter(isGone);
    for (const id of unkept.keys()) if (isGone(id)) unkept.delete(id);
    if (changedTrials.length === 0 && gone.length === 0 && !isSessionNew) return outcomeOf(problems);
    const isReadable =
      sessionSchema.safeParse(session).success &&
      changedTrials.every((trial) => trialRecordSchema.safeParse(trial).success);
    if (!isReadable) return UNREADABLE;
    const puts = [
      { kind: 'sessions' as const, record: session },
      ...changedTrials.map((record) => ({ kind: 'trials' as const, record })),
    ];
    const done = await storage.commit({
      puts,
      deletes: gone.map((id) => ({ kind: 'trials' as const, id })),
    });
    if (!done.ok) {
      patches = new Map([...taken, ...patches]);
      return done;
    }
    const [head, ...heads] = done.value;
    savedSession = { ...session, ...head };
    savedTrials = new Map([
      ...trials.map((trial) => [trial.id, trial] as const),
      ...changedTrials.map((trial, i) => [trial.id, { ...trial, ...heads[i] }] as const),
    ]);
    noteSaved(savedSession);
    return outcomeOf(problems);
  }

  function flush(): Promise<Result<null>> {
    clearTimeout(timer);
    queue = queue.then(async () => {
      const done = await save().catch(storageProblem);
      tell(done);
      return done;
    });
    return queue;
  }

  function tell(done: Result<null>): void {
    last = done;
    if (!done.ok) patchOpen({ saving: 'notSaved', problem: done.problem });
    else if (unkept.size > 0) patchOpen({ saving: 'notSaved', problem: [...unkept.values()][0]! });
    else if (!isDirty) patchOpen({ saving: besides > 0 ? 'saving' : 'saved', problem: null });
    if (!done.ok && done.problem.code === 'changed-elsewhere') patchOpen({ access: 'elsewhere' });
  }

  return {
    begin(session, trials) {
      clearTimeout(timer);
      isDirty = false;
      savedSession = session;
      savedTrials = new Map(trials.map((trial) => [trial.id, trial]));
      patches = new Map();
      unkept.clear();
    },
    trial: (id) => savedTrials.get(id),
    patchTrial: (id, patch) => void patches.set(id, { ...patches.get(id), ...patch }),
    noteUnkept(trialId, problem) {
      if (problem) unkept.set(trialId, problem);
      else unkept.delete(trialId);
    },
    alsoSaving(work) {
      besides += 1;
      if (useLibrary.getState().open?.saving === 'saved') patchOpen({ saving: 'saving' });
      void work.finally(() => {
        besides -= 1;
        if (!isDirty && useLibrary.getState().open?.access === 'edit') tell(last);
      });
    },
    changed() {
      const { open } = useLibrary.getState();
      if (open?.access !== 'edit') return;
      isDirty = true;
      if (open.saving === 'saved') patchOpen({ saving: 'saving' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), WAIT_MS);
    },
    flush,
  };
}

/** What was typed while it was being saved stays; the revision is the stored one. */
function noteSaved(saved: Session): void {
  useLibrary.setState(({ open, sessions }) => ({
    open:
      (open &&
        open.session.id === saved.id && {
          ...open,
          session: {
            ...open.session,
            revision: saved.revision,
            changed: saved.changed,
            changes: saved.changes,
          },
        }) ||
      open,
    sessions: [saved, ...sessions.filter(({ id }) => id !== saved.id)].toSorted(lastChangedFirst),
  }));
}

const outcomeOf = ([problem]: readonly Problem[]): Result<null> =>
  problem ? { ok: false, problem } : ok(null);

const UNREADABLE = failed(
  'not-readable',
  'The session holds something that could not be read back, so it was not saved.',
  'What was saved before is still there. Undo the last change, and tell us what it was.',
);
