import { failed, ok, type Problem, type Result } from '../../core/problem.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { CLIP_SLOTS, slotState } from '../trials.ts';
import type { TableActions } from './library.ts';
import { patchOpen, useLibrary } from './libraryState.ts';
import type { Saver } from './saver.ts';

export interface VideoKeeper {
  /** Copies videos of the clips on the page that are not kept yet, where that is wished. */
  keepNew(): void;
  /** Tries again what could not be kept. */
  keepAgain(): Promise<Result<null>>;
  /** Once nothing is being copied. */
  settled(): Promise<unknown>;
  setKept: TableActions['keepVideo'];
}

export function createVideoKeeper({ files, locks }: LibraryStorage, saver: Saver): VideoKeeper {
  /** Videos that were dealt with: being copied, copied, or of which the person decided. */
  const seen = new WeakSet<File>();

  const going = new Set<Promise<unknown>>();
  /** By trial. */
  const unkept = new Map<string, File>();

  async function keep(trialId: string, file: File): Promise<Result<null>> {
    seen.add(file);
    const name = `video-${crypto.randomUUID()}`;
    const kept = await locks
      .writing(async () => {
        await files.write(name, file.stream());
        return changeVideo(trialId, name);
      })
      .catch((error: unknown): Result<null> => storageProblem(error));
    if (!kept.ok && kept !== NOT_KEPT) notKept(trialId, file, kept.problem);
    return kept;
  }

  /** Said until it is kept, or the person wants it only referred to; tried again with the next “Try again”. */
  function notKept(trialId: string, file: File, { code, tip }: Problem): void {
    const problem = {
      code,
      message: `The video “${file.name}” could not be kept here; everything else is saved.`,
      tip:
        code === 'storage-full'
          ? 'There is no room left. Delete sessions or kept videos you no longer need, or free space on the disk, and try again; or only refer to it (“Session details”).'
          : tip,
    };
    unkept.set(trialId, file);
    saver.noteUnkept(trialId, problem);
    patchOpen({ saving: 'notSaved', problem });
  }

  /** The record first, then the file that it no longer names. */
  async function changeVideo(trialId: string, keptAs: string | null): Promise<Result<null>> {
    unkept.delete(trialId);
    saver.noteUnkept(trialId, null);
    const saved = await saver.flush();
    const trial = saver.trial(trialId);
    if (!saved.ok || !trial) {
      if (keptAs) await files.delete(keptAs);
      return saved.ok ? NOT_KEPT : saved;
    }
    saver.patchTrial(trialId, { video: { ...trial.video, keptAs } });
    const done = await saver.flush();
    // No later save names a file that is not there.
    if (!done.ok) saver.patchTrial(trialId, { video: trial.video });
    const unused = done.ok ? trial.video.keptAs : keptAs;
    if (unused) await files.delete(unused);
    return done;
  }

  return {
    keepNew() {
      const { open, keepsVideos } = useLibrary.getState();
      if (!open || !keepsVideos) return;
      for (const slot of CLIP_SLOTS) {
        const { file } = slotState(slot);
        const id = open.session.shown[slot];
        if (!file || !id || seen.has(file) || saver.trial(id)) continue;
        const copying = keep(id, file).finally(() => going.delete(copying));
        going.add(copying);
        saver.alsoSaving(copying);
      }
    },

    settled: () => Promise.allSettled(going),

    async keepAgain() {
      for (const [trialId, file] of unkept) {
        const kept = await keep(trialId, file);
        if (!kept.ok) return kept;
      }
      return ok(null);
    },

    async setKept(trialId, isKept) {
      const saved = await saver.flush();
      if (!saved.ok) return saved;
      const trial = saver.trial(trialId);
      if (!trial) return NOT_KEPT;
      if (!isKept) return changeVideo(trialId, null);
      if (trial.video.keptAs) return ok(null);
      const { open } = useLibrary.getState();
      const slot = CLIP_SLOTS.find((each) => open?.session.shown[each] === trialId);
      const file = slot && slotState(slot).file;
      return file ? keep(trialId, file) : NOT_KEPT;
    },
  };
}

const NOT_KEPT = failed(
  'video-not-kept',
  'The video can’t be kept: it is not here.',
  'Lay the clip into a slot and choose its file, then try again.',
);
