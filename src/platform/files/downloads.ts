import { keptFile } from './keptFile.ts';
import type { PinnedFile } from './pinnedFile.ts';

/** A file on its way into what is kept; whoever asks for it later joins in. */
interface Download {
  readonly file: PinnedFile;
  bytesDone: number;
  readonly whole: Promise<unknown>;
}

const underWay = new Map<string, Download>();

/** Starts fetching a file, unless that is already going on. It goes on when nobody waits for it any more. */
export function download(file: PinnedFile): Download {
  const there = underWay.get(file.url);
  if (there) return there;
  const started: Download = {
    file,
    bytesDone: 0,
    whole: keptFile(file, (bytesDone) => {
      started.bytesDone = bytesDone;
    }).finally(() => underWay.delete(file.url)),
  };
  underWay.set(file.url, started);
  return started;
}
