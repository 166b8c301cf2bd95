import { ok, type Result } from '../../core/problem.ts';
import type { FrameViewer } from '../platform.ts';
import { WorkerDied } from '../workers/remoteWorker.ts';
import { type VideoReader, videoReader } from './videoReader.ts';
import type { OpenPictures } from './videoService.ts';

/** A clip that is open in a reader. */
interface Opened extends OpenPictures {
  readonly reader: VideoReader;
}

/** A clip is opened again where the worker that had it open died. */
const ATTEMPTS = 2;

/** Opens a clip for looking at single frames; see `FrameViewer`. */
export async function openViewer(file: File): Promise<Result<FrameViewer>> {
  const opened = await open(file);
  return opened.ok ? ok(viewerOf(file, opened.value)) : opened;
}

async function open(file: File): Promise<Result<Opened>> {
  const reader = await videoReader();
  const opened = await reader.ask((service) => service.openPictures(file));
  return opened.ok ? ok({ ...opened.value, reader }) : opened;
}

function viewerOf(file: File, first: Opened): FrameViewer {
  const { fileTimesS } = first;
  let current: Promise<Result<Opened>> = Promise.resolve(ok(first));
  let latest = 0;

  async function pictureOf(
    index: number,
    shownWidthPx: number,
    isWanted: () => boolean,
  ): Promise<ImageBitmap | null> {
    for (let attempt = 1; ; attempt += 1) {
      const asked = current;
      const opened = await asked;
      if (!isWanted()) return null;
      if (!opened.ok) throw new Error(opened.problem.message);
      const { reader, number } = opened.value;
      try {
        return await reader.ask((service) => service.picture(number, index, shownWidthPx));
      } catch (error) {
        if (!(error instanceof WorkerDied) || attempt === ATTEMPTS) throw error;
        // Another call may have opened it again already.
        if (current === asked) current = open(file);
      }
    }
  }

  async function close(): Promise<void> {
    const opened = await current;
    if (!opened.ok) return;
    const { reader, number } = opened.value;
    await reader.ask((service) => service.closePictures(number));
  }

  return {
    fileTimesS,
    async draw(index, canvas, shownWidthPx = Number.POSITIVE_INFINITY) {
      if (!(index >= 0 && index < fileTimesS.length)) throw new RangeError(`No frame ${index}.`);
      latest += 1;
      const ticket = latest;
      // Gives up each call that a later one has overtaken.
      const isWanted = (): boolean => ticket === latest;
      const picture = await pictureOf(index, shownWidthPx, isWanted);
      if (picture && isWanted()) show(picture, canvas);
      picture?.close();
      return picture !== null && isWanted();
    },
    dispose() {
      latest += 1;
      // A worker that died has closed it.
      close().catch(() => {});
    },
  };
}

function show(picture: ImageBitmap, canvas: HTMLCanvasElement): void {
  const { width, height } = picture;
  // Setting a size clears the canvas even where it stays the same, which would flicker.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}
