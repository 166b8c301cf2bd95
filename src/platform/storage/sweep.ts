import type { BigFiles } from './bigFiles.ts';
import type { Database, PoseEntry } from './database.ts';

/** So much is kept of poses that belong to a clip of a session and are not the one it shows: of another model, say. */
const SPARE_BYTES = 512 * 1024 * 1024;

/**
 * Takes away what nothing refers to: what a save or an analysis left that was broken off, and poses beyond what is
 * spared, the longest unused first. Nobody may be writing meanwhile: a file is there before what refers to it.
 */
export async function sweep(database: Database, files: BigFiles, spareBytes = SPARE_BYTES): Promise<void> {
  const transaction = database.transaction(['poses', 'trials'], 'readwrite');
  const poses = await transaction.objectStore('poses').getAll();
  const trials = transaction.objectStore('trials');
  const namesIn = async (index: 'contentHash' | 'poseKey' | 'keptAs'): Promise<ReadonlySet<string>> => {
    const names = new Set<string>();
    let cursor = await trials.index(index).openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) names.add(cursor.key);
    return names;
  };
  const [clips, shown, videos] = [
    await namesIn('contentHash'),
    await namesIn('poseKey'),
    await namesIn('keptAs'),
  ];
  const spare = poses
    .filter(({ key, contentHash }) => clips.has(contentHash) && !shown.has(key))
    .sort((a, b) => b.used - a.used);
  const dropped = [
    ...poses.filter(({ contentHash }) => !clips.has(contentHash)),
    ...beyond(spare, spareBytes),
  ];
  await Promise.all(dropped.map(({ key }) => transaction.objectStore('poses').delete(key)));
  await transaction.done;
  const kept = new Set(poses.filter((entry) => !dropped.includes(entry)).flatMap((entry) => entry.files));
  for (const name of await files.names()) {
    if (!kept.has(name) && !videos.has(name)) await files.delete(name);
  }
}

/** Those that no longer fit, in order. */
function beyond(entries: readonly PoseEntry[], bytes: number): readonly PoseEntry[] {
  let sum = 0;
  return entries.filter((entry) => {
    sum += entry.bytes;
    return sum > bytes;
  });
}
