import { FOLDER_FILE_END } from '../../core/folder/fileName.ts';
import { failed, type Result } from '../../core/problem.ts';
import { fileIn, fillFile } from './fileSystem.ts';

/** Chromium has these; where they are missing nothing is asked. */
type AskingHandle = FileSystemDirectoryHandle & {
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
};

/**
 * Whether the folder may be read and written. The browser takes the permission back when it is started anew.
 *
 * @param asks the person, which works only while a press is handled
 */
export async function mayUse(folder: AskingHandle, asks = false): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  const state = asks ? await folder.requestPermission?.(mode) : await folder.queryPermission?.(mode);
  return state === undefined || state === 'granted';
}

/** The files in it that are named as ours are. @throws {DOMException} where it can't be read */
export async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !handle.name.endsWith(FOLDER_FILE_END)) continue;
    const file = await fileIn(folder, handle.name);
    if (file) files.push(file);
  }
  return files;
}

/**
 * Writes a file, or puts a new one in its place when all of it is there: until then the old one is.
 *
 * @throws {DOMException} where it can't be written
 */
export async function writeIn(
  folder: FileSystemDirectoryHandle,
  name: string,
  data: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<File> {
  const handle = await folder.getFileHandle(name, { create: true });
  await fillFile(handle, data, () => folder.removeEntry(name));
  return handle.getFile();
}

/** What a disk's refusal means to the person; the library in the browser is never touched by it. */
export function folderProblem(error: unknown): Result<never> {
  console.error(error);
  const name = error instanceof DOMException ? error.name : '';
  return PROBLEMS[name] ?? FAILED;
}

const READ_ONLY = failed(
  'folder-read-only',
  'The folder can’t be written to.',
  'Nothing is lost: the library in this browser is as it was. See whether the disk is read-only or a file in it is open elsewhere, then try again.',
);

const PROBLEMS: Readonly<Record<string, Result<never>>> = {
  NotFoundError: failed(
    'folder-gone',
    'The folder is not there any more: it was moved, renamed or deleted, or its disk is not connected.',
    'Nothing is lost: the library in this browser is as it was. Connect the disk and try again, or choose another folder.',
  ),
  QuotaExceededError: failed(
    'folder-full',
    'There is no room left on the folder’s disk.',
    'Nothing is lost: the library in this browser and the files that were there before are as they were. Make room, then try again.',
  ),
  NotAllowedError: READ_ONLY,
  NoModificationAllowedError: READ_ONLY,
};

const FAILED = failed(
  'folder-failed',
  'The folder could not be read or written.',
  'Nothing is lost: the library in this browser is as it was. Try again, or choose another folder.',
);
