import { ok } from '../../core/problem.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PoseStore } from './poseStore.ts';

type Remembering = Pick<Platform, 'trackPose' | 'knowsPose'>;

/**
 * The same, which asks first whether the pose in a clip was found before: then it answers at once, or goes on from the
 * frames that are known.
 *
 * @param poses null where nothing is kept
 */
export function rememberPose(
  platform: Remembering & Pick<Platform, 'poseWay'>,
  poses: () => Promise<PoseStore | null>,
): Remembering {
  return {
    async knowsPose(file, clip, options) {
      const store = await poses();
      if (!store) return false;
      return store.has(await store.keyOf({ file, clip, way: await platform.poseWay(), ...options }));
    },

    async trackPose(file, clip, options) {
      const store = await poses();
      const run = { file, clip, way: await platform.poseWay(), ...options };
      const key = store && (await store.keyOf(run).catch(() => null));
      // A file that can't be read is told about where it is opened.
      if (!store || !key) return platform.trackPose(file, clip, options);
      const known = await store.read(key, clip);
      options.signal.throwIfAborted();
      if (known?.isWhole) {
        store.noteFound(file, key);
        return ok(known.track);
      }
      // What was found in all of the clip serves every part of it.
      const { part: _, ...all } = run;
      const allKey = await store.keyOf(all);
      const ofAll = allKey !== key && (await store.has(allKey)) ? await store.read(allKey, clip) : null;
      options.signal.throwIfAborted();
      if (ofAll) {
        store.noteFound(file, allKey);
        return ok(ofAll.track);
      }
      if (known) options.onPart?.(known.track);
      const writing = await store.write(key, run, known);
      const found = await platform.trackPose(file, clip, {
        ...options,
        ...(known && { from: known.track }),
        onPart(part) {
          writing.addPart(part);
          options.onPart?.(part);
        },
      });
      if (found.ok) {
        writing.finish(found.value);
        store.noteFound(file, key);
      }
      return found;
    },
  };
}
