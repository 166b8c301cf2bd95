import { failed, ok, type Result } from '../../core/problem.ts';
import { newSession, type Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import { contentHash } from '../../platform/storage/contentHash.ts';
import { NEWER_LIBRARY, storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { setOpenInThisTab } from '../../platform/storage/thisTab.ts';
import type { Actions } from '../actions.ts';
import { CLIP_SLOTS, slotState } from '../trials.ts';
import { createVideoKeeper } from './keepVideos.ts';
import { layTrial } from './layTrial.ts';
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
  const to = { files: storage.files, poses, slotTrials, actions };
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
    if (open?.access !== 'edit') return;
    saver.changed();
    const session = withSlots(open.session, slotTrials);
    patchOpen({
      session: { ...session, trials: session.trials.filter((trial) => isWorthKeeping(trial, session)) },
    });
    videos.keepNew();
  }

  /** A clip that was taken from its slot before anything was found or decided is as if it never came. */
  function isWorthKeeping({ id }: Session['trials'][number], { shown }: Session): boolean {
    if (CLIP_SLOTS.some((slot) => shown[slot] === id)) return true;
    const stored = saver.trial(id);
    return !!stored && (stored.pose !== null || Object.keys(stored.edits).length > 0);
  }

  function show(session: Session, access: OpenSession['access']): void {
    useLibrary.setState({ open: { session, access, saving: 'saved', problem: null } });
    if (access === 'comparing') return;
    setOpenInThisTab(session.id);
    void storage.setValue(LAST_OPEN, session.id).catch(console.warn);
  }

  /** A session that is not stored yet: nobody else can have it. */
  function begin(session: Session): void {
    saver.begin(null, []);
    show(session, 'edit');
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

  async function close({ discards = false } = {}): Promise<Result<null>> {
    if (!discards) await videos.settled();
    const saved = discards ? ok(null) : await saver.flush();
    if (!saved.ok && isEditable()) return saved;
    await release();
    await laying(async () => clearSlots());
    saver.begin(null, []);
    useLibrary.setState({ open: null });
    setOpenInThisTab(null);
    await storage.setValue(LAST_OPEN, null).catch(console.warn);
    // Nothing of this page is unsaved now: poses beyond what is spared need not wait for the next start.
    void storage.sweep().catch(console.warn);
    return ok(null);
  }

  async function layShown(session: Session, trials: readonly TrialRecord[]): Promise<void> {
    // The standing clip first: the others are computed with its zero.
    for (const slot of [...CLIP_SLOTS].reverse()) {
      const trial = trials.find(({ id }) => id === session.shown[slot]);
      if (trial) await layTrial(slot, trial, to);
    }
  }

  async function accessTo(id: string, takesOver: boolean): Promise<OpenSession['access']> {
    if (storage.isNewer) return 'readOnly';
    held = storage.locks.hold(id, takesOver, holder);
    return (await held) ? 'edit' : 'elsewhere';
  }

  const isEditable = (): boolean => useLibrary.getState().open?.access === 'edit';

  return {
    async newSession(runnerId, text = {}) {
      if (storage.isNewer) return NEWER_LIBRARY;
      const closed = await close();
      if (!closed.ok) return closed;
      const session = { ...newSession(crypto.randomUUID(), runnerId, new Date()), ...text };
      begin(session);
      saver.changed();
      const saved = await saver.flush();
      return saved.ok ? ok(session) : saved;
    },

    async openSession(id, { takesOver = false } = {}) {
      const closed = await close();
      if (!closed.ok) return closed;
      const access = await accessTo(id, takesOver);
      const session = await readOne(storage, 'sessions', id);
      if (!session.ok) {
        await release();
        return session;
      }
      const trials = readAll('trials', await storage.trialsOf(id));
      saver.begin(session.value, trials.records);
      await laying(() => layShown(session.value, trials.records));
      show(session.value, access);
      // Said, and not written over: what can't be read stays as it is.
      if (trials.problem) patchOpen({ access: 'readOnly', problem: trials.problem });
      return ok(null);
    },

    closeSession: close,

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
        await layTrial(slot, trial, to);
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
      const closed = await close();
      if (!closed.ok) return closed;
      const before = await readOne(storage, 'trials', beforeId);
      if (!before.ok) return before;
      const after = await readOne(storage, 'trials', afterId);
      if (!after.ok) return after;
      const session = await readOne(storage, 'sessions', after.value.sessionId);
      if (!session.ok) return session;
      await laying(async () => {
        await layTrial('before', before.value, to);
        await layTrial('after', after.value, to);
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
