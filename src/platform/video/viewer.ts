import { ok, type Result } from '../../core/problem.ts';
import type { FrameViewer } from '../platform.ts';
import { openTable } from './openTable.ts';
import { PictureSource } from './pictureSource.ts';
import { unreadable } from './problems.ts';

/** Opens a clip for looking at single frames; see `FrameViewer`. */
export async function openViewer(file: File): Promise<Result<FrameViewer>> {
  const opened = await openTable(file);
  if (!opened.ok) return opened;
  const { input, track, table } = opened.value;
  try {
    const { timestampsS } = table;
    const sizePx = [await track.getDisplayWidth(), await track.getDisplayHeight()] as const;
    const pictures = new PictureSource(track, table, ...sizePx);
    return ok({
      fileTimesS: timestampsS.map((timestampS) => timestampS - timestampsS[0]!),
      draw: latestWins(pictures),
      dispose: () => {
        pictures.dispose();
        input.dispose();
      },
    });
  } catch (error) {
    input.dispose();
    console.warn(error);
    return unreadable(file.name);
  }
}

/** Gives up each call that a later one has overtaken. */
function latestWins(pictures: PictureSource): FrameViewer['draw'] {
  let latest = 0;
  return async (index, canvas, shownWidthPx = Number.POSITIVE_INFINITY) => {
    latest += 1;
    const ticket = latest;
    const wanted = () => ticket === latest;
    const picture = await pictures.get(index, shownWidthPx, wanted);
    if (!picture || !wanted()) return false;
    show(picture, canvas);
    return true;
  };
}

function show(picture: OffscreenCanvas, canvas: HTMLCanvasElement): void {
  const { width, height } = picture;
  // Setting a size clears the canvas even where it stays the same, which would flicker.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}
