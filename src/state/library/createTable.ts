import type { ClipInfo } from '../../core/clip.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import { newSession, type Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import { contentHash } from '../../platform/storage/contentHash.ts';
import { NEWER_LIBRARY, storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { setOpenInThisTab } from '../../platform/storage/thisTab.ts';
import type { Actions } from '../actions.ts';
import { CLIP_SLOTS, type ClipSlot, slotState } from '../trials.ts';
import { createVideoKeeper } from './keepVideos.ts';
import { layTrial, type ReadTrial, readTrial } from './layTrial.ts';
import type { SessionText, TableActions } from './library.ts';
import { type OpenSession, patchOpen, useLibrary } from './libraryState.ts';
import type { PoseStore } from './poseStore.ts';
import { readAll } from './read.ts';
import { readOne } from './recordActions.ts';
import { createSaver } from './saver.ts';
import { createSlotTrials, isAnySlotFilled, watchSlots, withSlots } from './slots.ts';
import type { CodeVersions } from './snapshot.ts';

/** The session on the page: opened, followed, saved. */
export function createTable(
  storage: LibraryStorage,
  poses: PoseStore,
  actions: Actions,
  code: CodeVersions,
): TableActions {
  const slotTrials = createSlotTrials();
  const saver = createSaver(storage, poses, code);
  const videos = createVideoKeeper(storage, saver);
  const read = (trial: TrialRecord) => readTrial(trial, storage.files, poses);
  const lay = (slot: ClipSlot, trial: ReadTrial) => layTrial(slot, trial, slotTrials, actions);
  /** Gives the session back that this page holds; null: it holds none. */
  let held: Promise<(() => void) | null> = Promise.resolve(null);
  /** While slots are filled or cleared here, what happens in them is not the person's doing. */
  let isLaying = false;

  watchSlots(() => {
    if (isLaying) return;
    if (!useLibrary.getState().open && isAnySlotFilled() && !storage.isNewer) {
      begin(newSession(crypto.randomUUID(), null, new Date()));
    }
    follow();
  });
  addEventListener('pagehide', () => void saver.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saver.flush();
  });

  /** Brings the open session up to what lies in the slots. */
  function follow(): void {
    const { open } = useLibrary.getState();
    if (open?.access !== 'edit') {
      patchOpen({ unkeptClips: strangers().map(({ name }) => name) });
      return;
    }
    saver.changed();
    const session = withSlots(open.session, slotTrials);
    patchOpen({
      session: { ...session, trials: session.trials.filter((trial) => isWorthKeeping(trial, session)) },
    });
    videos.keepNew();
  }

  /** Clips in the slots that are no trial of any session. */
  const strangers = (): readonly ClipInfo[] =>
    CLIP_SLOTS.flatMap((slot) => slotState(slot).clipAsRead ?? []).filter((clip) => !slotTrials.has(clip));

  /** A clip that was taken from its slot before anything was found or decided is as if it never came. */
  function isWorthKeeping({ id }: Session['trials'][number], { shown }: Session): boolean {
    if (CLIP_SLOTS.some((slot) => shown[slot] === id)) return true;
    const stored = saver.trial(id);
    return !!stored && (stored.pose !== null || Object.keys(stored.edits).length > 0);
  }

  function show(session: Session, access: OpenSession['access']): void {
    useLibrary.setState({
      open: { session, access, saving: 'saved', problem: null, unkeptClips: [], isRecomputed: false },
    });
  }

  /** The way back to it, after a reload or a crash. */
  function remember(id: string | null): void {
    setOpenInThisTab(id);
    void storage.setValue(LAST_OPEN, id).catch(console.warn);
  }

  /** A session that is not stored yet: nobody else can have it. */
  function begin(session: Session): void {
    saver.begin(null, []);
    show(session, 'edit');
    remember(session.id);
    held = storage.locks.hold(session.id, false, holder);
  }

  const holder = {
    beforeLetGo: saver.flush,
    onLost() {
      held = Promise.resolve(null);
      patchOpen({ access: 'elsewhere', ...TAKEN_OVER });
    },
  };

  async function laying<T>(work: () => Promise<T>): Promise<T> {
    isLaying = true;
    try {
      return await work();
    } finally {
      isLaying = false;
    }
  }

  const clearSlots = (): void => {
    for (const slot of CLIP_SLOTS) if (slotState(slot).status !== 'empty') actions.removeClip(slot);
  };

  async function release(): Promise<void> {
    (await held)?.();
    held = Promise.resolve(null);
  }

  /** Saves what is open, and clears the slots. */
  async function leave({ discards = false } = {}): Promise<Result<null>> {
    if (!discards) await videos.settled();
    const saved = discards ? ok(null) : await saver.flush();
    if (!saved.ok && isEditable()) return saved;
    await release();
    await laying(async () => clearSlots());
    saver.begin(null, []);
    useLibrary.setState({ open: null });
    // Nothing of this page is unsaved now: poses beyond what is spared need not wait for the next start.
    void storage.sweep().catch(console.warn);
    return ok(null);
  }

  async function layShown(session: Session, trials: readonly TrialRecord[]): Promise<void> {
    if (trials.some(({ pose }) => pose)) void actions.prepareWorkers();
    const all = await Promise.all(
      CLIP_SLOTS.map(async (slot) => {
        const trial = trials.find(({ id }) => id === session.shown[slot]);
        return trial ? [{ slot, trial: await read(trial) }] : [];
      }),
    );
    const layAll = (which: (slot: ClipSlot, trial: ReadTrial) => boolean) =>
      Promise.all(
        all.flatMap((one) =>
          one.filter(({ slot, trial }) => which(slot, trial)).map((each) => lay(each.slot, each.trial)),
        ),
      );
    // The standing clip first: the others are computed with its zero. Analyses go on after that, each with its own model.
    await layAll((slot, { record }) => slot === 'standing' && !record.isAnalyzing);
    await layAll((slot, { record }) => slot !== 'standing' && !record.isAnalyzing);
    await layAll((_, { record }) => record.isAnalyzing);
  }

  async function accessTo(id: string, takesOver: boolean): Promise<OpenSession['access']> {
    if (storage.isNewer) return 'readOnly';
    held = storage.locks.hold(id, takesOver, holder);
    return (await held) ? 'edit' : 'elsewhere';
  }

  const isOfOtherCode = ({ id, results }: TrialRecord, { shown }: Session): boolean =>
    results !== null && results.code !== code.analysis && CLIP_SLOTS.some((slot) => shown[slot] === id);

  const isEditable = (): boolean => useLibrary.getState().open?.access === 'edit';

  return {
    async newSession(runnerId, text = {}) {
      if (storage.isNewer) return NEWER_LIBRARY;
      const left = await leave();
      if (!left.ok) return left;
      const session = { ...newSession(crypto.randomUUID(), runnerId, new Date()), ...text };
      begin(session);
      saver.changed();
      const saved = await saver.flush();
      return saved.ok ? ok(session) : saved;
    },

    async openSession(id, { takesOver = false } = {}) {
      const left = await leave();
      if (!left.ok) return left;
      const access = await accessTo(id, takesOver);
      const session = await readOne(storage, 'sessions', id);
      if (!session.ok) {
        await release();
        return session;
      }
      const trials = readAll('trials', await storage.trialsOf(id));
      saver.begin(session.value, trials.records);
      // Before its clips are there: a page that is killed meanwhile finds its way back to it.
      remember(id);
      await laying(() => layShown(session.value, trials.records));
      show(session.value, access);
      patchOpen({ isRecomputed: trials.records.some((trial) => isOfOtherCode(trial, session.value)) });
      // Said, and not written over: what can't be read stays as it is.
      if (trials.problem) patchOpen({ access: 'readOnly', problem: trials.problem });
      return ok(null);
    },

    async closeSession(options) {
      const left = await leave(options);
      if (left.ok) remember(null);
      return left;
    },

    async keepClips() {
      if (storage.isNewer) return NEWER_LIBRARY;
      const taken = strangers();
      await release();
      await laying(async () => {
        for (const slot of CLIP_SLOTS) {
          const { clipAsRead } = slotState(slot);
          if (clipAsRead && !taken.includes(clipAsRead)) actions.removeClip(slot);
        }
      });
      begin(newSession(crypto.randomUUID(), null, new Date()));
      follow();
      return saver.flush();
    },

    async editSession(text: Partial<SessionText>) {
      const { open } = useLibrary.getState();
      if (open?.access !== 'edit') return;
      // Nothing new is ever shown as saved.
      saver.changed();
      patchOpen({ session: { ...open.session, ...text } });
    },

    async showTrial(trialId, slot) {
      if (!isEditable()) return NOT_HERE;
      const saved = await saver.flush();
      if (!saved.ok) return saved;
      const trial = saver.trial(trialId);
      if (!trial) return NOT_HERE;
      await laying(async () => {
        // One clip lies in one place.
        for (const other of CLIP_SLOTS) {
          const clip = slotState(other).clipAsRead;
          if (clip && slotTrials.idOf(clip) === trialId) actions.removeClip(other);
        }
        await lay(slot, await read(trial));
      });
      follow();
      return ok(null);
    },

    async deleteTrial(trialId) {
      if (!isEditable()) return NOT_HERE;
      await laying(async () => {
        for (const slot of CLIP_SLOTS) {
          const clip = slotState(slot).clipAsRead;
          if (clip && slotTrials.idOf(clip) === trialId) actions.removeClip(slot);
        }
      });
      const { open } = useLibrary.getState();
      if (open) {
        const trials = open.session.trials.filter(({ id }) => id !== trialId);
        patchOpen({ session: withSlots({ ...open.session, trials }, slotTrials) });
      }
      return saver.flush();
    },

    async compareTrials(beforeId, afterId) {
      const left = await leave();
      if (!left.ok) return left;
      const before = await readOne(storage, 'trials', beforeId);
      if (!before.ok) return before;
      const after = await readOne(storage, 'trials', afterId);
      if (!after.ok) return after;
      const session = await readOne(storage, 'sessions', after.value.sessionId);
      if (!session.ok) return session;
      setOpenInThisTab(null);
      await laying(async () => {
        const trials = await Promise.all([read(before.value), read(after.value)]);
        await Promise.all([lay('before', trials[0]), lay('after', trials[1])]);
      });
      show(session.value, 'comparing');
      return ok(null);
    },

    keepVideo: videos.setKept,

    async findVideo(slot, file) {
      const clip = slotState(slot).clipAsRead;
      const open = useLibrary.getState().open;
      if (!clip || !open) return NOT_HERE;
      const read = await readOne(storage, 'trials', slotTrials.idOf(clip));
      if (!read.ok) return read;
      const { video, pose } = read.value;
      try {
        if ((await contentHash(file)) !== video.contentHash) return otherVideo(file.name, video.name);
      } catch (error) {
        return storageProblem(error);
      }
      if (pose) poses.noteFound(file, pose.key);
      await laying(() => actions.giveFile(slot, file));
      return ok(null);
    },

    async setKeepsVideos(keepsVideos) {
      useLibrary.setState({ keepsVideos });
      await storage.setValue(KEEPS_VIDEOS, keepsVideos).catch(console.warn);
    },

    async saveNow() {
      const saved = await saver.flush();
      return saved.ok ? videos.keepAgain() : saved;
    },
  };
}

/** Names of values in the library. */
export const LAST_OPEN = 'lastOpen';
export const KEEPS_VIDEOS = 'keepsVideos';

const NOT_HERE = failed(
  'not-open',
  'This is not open for changes on this page.',
  'Open its session, or take it over from the other tab.',
);

const TAKEN_OVER = {
  problem: {
    code: 'taken-over',
    message: 'This session was taken over by another tab or window; this page only looks at it now.',
    tip: 'Go on there, or take it over again.',
  },
};

const otherVideo = (name: string, wanted: string) =>
  failed(
    'other-video',
    `“${name}” is another video than “${wanted}”, or it was changed since.`,
    'Choose the file that was analysed; it may have another name now.',
  );
