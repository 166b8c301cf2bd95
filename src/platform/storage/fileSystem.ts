export const isNotFound = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

/** null where there is none. @throws {DOMException} where it can't be read */
export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/**
 * Writes a file, or puts a new one in its place: what is written goes to a file beside it, which takes its place when
 * all of it is there. Until then, and where it fails, the old one is there; a file that was made empty for it is removed.
 *
 * @throws {DOMException} where it can't be written, or `data` can't be read; the signal's reason
 */
export async function fillFile(
  file: FileSystemFileHandle,
  data: ReadableStream<Uint8Array<ArrayBuffer>>,
  remove: () => Promise<unknown> | undefined,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await data.pipeTo(await file.createWritable(), signal && { signal });
  } catch (error) {
    if (await isEmpty(file)) await remove()?.catch(() => undefined);
    throw error;
  }
}

const isEmpty = (file: FileSystemFileHandle): Promise<boolean> =>
  file.getFile().then(
    ({ size }) => size === 0,
    () => false,
  );
