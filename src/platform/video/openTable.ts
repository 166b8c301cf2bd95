import { ok, type Result } from '../../core/problem.ts';
import { type FrameTable, readFrameTable } from './frameTable.ts';
import { type OpenVideo, openVideo } from './openVideo.ts';
import { unreadable } from './problems.ts';

/** An opened file and its frames. Whoever opened it disposes of `input`. */
export interface OpenTable extends OpenVideo {
  readonly table: FrameTable;
}

/** Opens a clip for looking at single frames. */
export async function openTable(file: File): Promise<Result<OpenTable>> {
  try {
    const { input, track } = await openVideo(file);
    try {
      return ok({ input, track, table: await readFrameTable(track) });
    } catch (error) {
      input.dispose();
      throw error;
    }
  } catch (error) {
    console.warn(error);
    return unreadable(file.name);
  }
}
