import type { DropItem } from 'react-aria-components';

/** What the file chooser offers; the reader decides in the end whether it can use a file. */
export const VIDEO_TYPES: readonly string[] = ['video/*', '.mp4', '.mov', '.m4v', '.webm', '.mkv'];

/** The first file among dropped things; folders and text are left alone. */
export async function firstFile(items: readonly DropItem[]): Promise<File | null> {
  for (const item of items) if (item.kind === 'file') return item.getFile();
  return null;
}
