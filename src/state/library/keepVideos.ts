import { failed, ok, type Result } from '../../core/problem.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { CLIP_SLOTS, slotState } from '../trials.ts';
import type { TableActions } from './library.ts';
import { patchOpen, useLibrary } from './libraryState.ts';
import type { Saver } from './saver.ts';

export interface VideoKeeper {
  /** Copies videos of the clips on the page that are not kept yet, where that is wished. */
  keepNew(): void;
  /** Once nothing is being copied. */
  settled(): Promise<unknown>;
  setKept: TableActions['keepVideo'];
}

export function createVideoKeeper({ files, locks }: LibraryStorage, saver: Saver): VideoKeeper {
  /** Videos that were dealt with: being copied, copied, or of which the person decided. */
  const seen = new WeakSet<File>();

  const going = new Set<Promise<unknown>>();

  async function keep(trialId: string, file: File): Promise<Result<null>> {
    seen.add(file);
    const name = `video-${crypto.randomUUID()}`;
    try {
      return await locks.writing(async () => {
        await files.write(name, file.stream());
        return changeVideo(trialId, name);
      });
    } catch (error) {
      const problem = storageProblem(error);
      if (!problem.ok) patchOpen({ saving: 'notSaved', problem: problem.problem });
      return problem;
    }
  }

  /** The record first, then the file that it no longer names. */
  async function changeVideo(trialId: string, keptAs: string | null): Promise<Result<null>> {
    const saved = await saver.flush();
    const trial = saver.trial(trialId);
    if (!saved.ok || !trial) {
      if (keptAs) await files.delete(keptAs);
      return saved.ok ? NOT_KEPT : saved;
    }
    saver.patchTrial(trialId, { video: { ...trial.video, keptAs } });
    const done = await saver.flush();
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
      }
    },

    settled: () => Promise.allSettled(going),

    async setKept(trialId, isKept) {
      const saved = await saver.flush();
      if (!saved.ok) return saved;
      const trial = saver.trial(trialId);
      if (!trial) return NOT_KEPT;
      if (!isKept) return trial.video.keptAs ? changeVideo(trialId, null) : ok(null);
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
