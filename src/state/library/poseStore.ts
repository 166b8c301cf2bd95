import { type ClipInfo, timeScale } from '../../core/clip.ts';
import type { FrameSpan } from '../../core/corrections/frameSpan.ts';
import { joinTracks } from '../../core/pose/joinTracks.ts';
import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { RunnerChoice } from '../../core/pose/runner.ts';
import type { PoseModel, PoseTrack } from '../../core/pose/track.ts';
import { ok, type Problem, type Result } from '../../core/problem.ts';
import type { Platform } from '../../platform/platform.ts';
import { contentHash, hex } from '../../platform/storage/contentHash.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { trackFile } from '../../platform/storage/trackFile.ts';
import { retime } from '../retime.ts';

/** What decides the pose that is found in a clip. */
interface PoseRun {
  readonly file: File;
  readonly clip: ClipInfo;
  readonly model: PoseModel;
  readonly runner?: RunnerChoice;
  readonly way: PoseWay;
  /** Absent: all of the clip. */
  readonly part?: FrameSpan;
}

/** Of one analysis that is going on. */
interface PoseWriting {
  /** Keeps the next frames; they are on the disk some time later. */
  addPart(part: PoseTrack): void;
  /** Keeps the whole track. */
  finish(track: PoseTrack): void;
}

/** A track in its clip's real time, or its first frames. */
interface StoredPose {
  readonly track: PoseTrack;
  readonly isWhole: boolean;
  readonly files: readonly string[];
}

/** Pose tracks that were found before, by what is in the clip. */
export interface PoseStore {
  keyOf(run: PoseRun): Promise<string>;
  /** null where nothing is known. */
  read(key: string, clip: ClipInfo): Promise<StoredPose | null>;
  has(key: string): Promise<boolean>;
  /** @param from what the run goes on from; null: from the first frame */
  write(key: string, run: PoseRun, from: StoredPose | null): Promise<PoseWriting>;
  /** The key of what was last found in a file, by this page. */
  foundIn(file: File): string | null;
  noteFound(file: File, key: string): void;
  /** Once everything of a key is on the disk; what could not be kept is tried again. */
  kept(key: string): Promise<Result<null>>;
}

/** @param code version of the code that finds the pose */
export function createPoseStore(
  storage: LibraryStorage,
  { readTrack }: Pick<Platform, 'readTrack'>,
  code: string,
  onProblem: (problem: Problem) => void,
): PoseStore {
  const found = new WeakMap<File, string>();
  const writing = new Map<string, Promise<Result<null>>>();
  /** Writes a whole track again for which there was no room. */
  const unkept = new Map<string, () => void>();
  const { files, poses, locks } = storage;

  const entryOf = async (key: string, { file, clip }: PoseRun, names: readonly string[]) => {
    const sizes = await Promise.all(names.map(async (name) => (await files.read(name))?.size ?? 0));
    return {
      key,
      contentHash: await contentHash(file),
      files: names,
      timeScale: timeScale(clip),
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    };
  };

  async function readParts(names: readonly string[]): Promise<readonly PoseTrack[]> {
    const parts: PoseTrack[] = [];
    for (const name of names) {
      const file = await files.read(name);
      const part = file && (await readTrack(file));
      // What comes after a part that is missing or damaged can't be used.
      if (!part) break;
      parts.push(part);
    }
    return parts;
  }

  return {
    async keyOf({ file, clip, model, runner, way, part }) {
      const place = runner && [runner.timeS / timeScale(clip), runner.x, runner.y];
      const frames = part ? [part.first, part.last] : [];
      // The two ways differ in the last digits, and a run goes on the way it began.
      const ways = way === 'processor' ? [] : [way];
      const words = JSON.stringify([await contentHash(file), model, place ?? null, code, ...ways, ...frames]);
      return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
    },

    async read(key, clip) {
      const entry = await poses.get(key);
      if (!entry) return null;
      const [first, ...others] = await readParts(entry.files);
      if (!first || (entry.isWhole && others.length + 1 < entry.files.length)) return null;
      void poses.touch(key).catch(console.warn);
      const track = entry.isWhole ? first : joinTracks([first, ...others]);
      return {
        track: retime(track, { fileFps: entry.timeScale, captureFps: 1 }, clip),
        isWhole: entry.isWhole,
        files: entry.files.slice(0, others.length + 1),
      };
    },

    has: async (key) => (await poses.get(key))?.isWhole ?? false,

    async write(key, run, from) {
      /** What the entry must still hold for the next part to be put there. */
      let expected = (await poses.get(key))?.files ?? [];
      let ours = from?.files ?? [];
      /** Whether every part so far is on the disk, and no other page writes parts of the same clip. */
      let isUnbroken = true;

      /** The files go before what refers to them, and after what no longer does. */
      async function put(track: PoseTrack, isWhole: boolean): Promise<Result<null>> {
        const name = `pose-${crypto.randomUUID()}`;
        isUnbroken = false;
        await files.write(name, (await trackFile(track)).stream());
        const names = isWhole ? [name] : [...ours, name];
        const replaced = await poses.replace({ ...(await entryOf(key, run, names)), isWhole }, expected);
        const isIn = replaced.ok && replaced.value;
        isUnbroken = isIn;
        for (const old of isIn ? expected.filter((other) => !names.includes(other)) : [name]) {
          await files.delete(old);
        }
        if (isIn) [expected, ours] = [names, names];
        return replaced.ok ? ok(null) : replaced;
      }

      const then = (work: () => Promise<Result<null>>): void => {
        const before = writing.get(key) ?? Promise.resolve();
        const next = before.then(() => locks.writing(work)).catch((error: unknown) => storageProblem(error));
        writing.set(key, next);
        void next.then((result) => !result.ok && onProblem(result.problem));
      };

      return {
        // What comes after a part that is missing can't be used.
        addPart: (part) => then(async () => (isUnbroken ? put(part, false) : ok(null))),
        finish(track) {
          const putWhole = async (): Promise<Result<null>> => {
            unkept.set(key, () => then(putWhole));
            expected = (await poses.get(key))?.files ?? [];
            const done = await put(track, true);
            if (done.ok) unkept.delete(key);
            return done;
          };
          then(putWhole);
        },
      };
    },

    foundIn: (file) => found.get(file) ?? null,
    noteFound: (file, key) => void found.set(file, key),
    async kept(key) {
      const first = await writing.get(key);
      const again = unkept.get(key);
      if (first?.ok !== false || !again) return first ?? ok(null);
      again();
      return (await writing.get(key)) ?? ok(null);
    },
  };
}
