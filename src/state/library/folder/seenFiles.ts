import { fileIn } from '../../../platform/storage/fileSystem.ts';
import type { FolderIndex, SeenFile } from './folderIndex.ts';
import { readSessionFile } from './readSessionFile.ts';

/** What the files in the folder are, by name; only those are read that are not as they were seen before. */
export async function seeFiles(
  listed: ReadonlyMap<string, File>,
  before: FolderIndex,
): Promise<Map<string, SeenFile>> {
  const files = new Map<string, SeenFile>();
  for (const [name, file] of listed) {
    // Being written, by this computer or another.
    if (file.size === 0) continue;
    const was = before.files[name];
    files.set(name, was && isSame(was, file) ? was : await readSessionFile(file));
  }
  return files;
}

const isSame = (seen: SeenFile, file: File): boolean =>
  seen.sizeBytes === file.size && seen.lastModifiedMs === file.lastModified;

/** Whether a file is still what the plan was made for; else the next time tells. */
export async function isAsSeen(
  folder: FileSystemDirectoryHandle,
  name: string,
  seen: SeenFile | undefined,
): Promise<boolean> {
  const file = await fileIn(folder, name);
  return !!seen && !!file && isSame(seen, file);
}
