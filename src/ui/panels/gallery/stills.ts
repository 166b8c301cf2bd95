import type { FrameViewer } from '../../components/still/useFrameViewer.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import { cutOut, neededWidthPx } from './cutOut.ts';

/** What was cut out of a frame. */
interface StillPicture {
  /** null where the frame could not be drawn. */
  readonly canvas: OffscreenCanvas | null;
  readonly box: Box;
}

interface StillsState {
  /** Drawn, and to be drawn, since there was last nothing to do. */
  readonly done: number;
  readonly total: number;
  /** Frames that could not be drawn. */
  readonly failed: number;
}

/** Small pictures of single frames of a clip, drawn in order, so that the decoder runs forward once. */
export interface Stills {
  /** Asks for a frame cut to a box until the answer is called. */
  readonly want: (frame: number, box: Box) => () => void;
  readonly pictureOf: (frame: number) => StillPicture | undefined;
  readonly state: () => StillsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Draws what is wanted, now and later, until the answer is called; boxes are in pixels of a clip so wide. */
  readonly drawWith: (viewer: FrameViewer, clipWidthPx: number) => () => void;
}

/** Pictures kept that nobody looks at any more: of strikes scrolled out of sight. 40 MB at most. */
const MAX_KEPT = 120;
/** A runner whose joints were put right may move this share of the box before the picture is cut anew. */
const SAME_BOX_WITHIN = 0.08;

const isSameBox = (a: Box, b: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every(
    (key) => Math.abs(a[key] - b[key]) <= SAME_BOX_WITHIN * b.height,
  );

export function createStills(): Stills {
  const pictures = new Map<number, StillPicture>();
  const wanted = new Map<number, { readonly box: Box; readonly by: number }>();
  const waiting = new Set<number>();
  const listeners = new Set<() => void>();
  let state: StillsState = { done: 0, total: 0, failed: 0 };
  let wake = (): void => {};

  function tell(change: Partial<StillsState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function want(frame: number, box: Box): () => void {
    const by = (wanted.get(frame)?.by ?? 0) + 1;
    wanted.set(frame, { box, by });
    const picture = pictures.get(frame);
    if (!waiting.has(frame) && !(picture && isSameBox(picture.box, box))) {
      const isIdle = waiting.size === 0;
      waiting.add(frame);
      tell(isIdle ? { done: 0, total: 1 } : { total: state.total + 1 });
      wake();
    }
    return () => release(frame);
  }

  function release(frame: number): void {
    const { box, by } = wanted.get(frame)!;
    if (by > 1) {
      wanted.set(frame, { box, by: by - 1 });
      return;
    }
    wanted.delete(frame);
    if (waiting.delete(frame)) tell({ total: state.total - 1 });
    dropOldest();
  }

  function dropOldest(): void {
    for (const frame of pictures.keys()) {
      if (pictures.size - wanted.size <= MAX_KEPT) return;
      if (!wanted.has(frame)) pictures.delete(frame);
    }
  }

  /** The next frame on from where the decoder is, else the first. */
  function next(from: number): number | undefined {
    const frames = [...waiting].sort((a, b) => a - b);
    return frames.find((frame) => frame >= from) ?? frames[0];
  }

  function drawWith(viewer: FrameViewer, clipWidthPx: number): () => void {
    const page = document.createElement('canvas');
    // Never less than before: pictures of another size would all be decoded anew.
    let widthPx = 0;
    let isStopped = false;
    let isBusy = false;

    async function drawAll(): Promise<void> {
      isBusy = true;
      let frame = next(0);
      while (frame !== undefined) {
        const box = wanted.get(frame)?.box;
        if (box) widthPx = Math.max(widthPx, neededWidthPx(clipWidthPx, box));
        const isDrawn = await viewer.draw(frame, page, widthPx).catch((error: unknown) => {
          if (!isStopped) console.warn('A still could not be drawn.', error);
          return false;
        });
        if (isStopped) return;
        keep(frame, isDrawn ? (of) => cutOut(page, clipWidthPx, of) : null);
        frame = next(frame);
      }
      isBusy = false;
    }

    wake = () => {
      if (!isBusy) void drawAll();
    };
    wake();
    return () => {
      isStopped = true;
      wake = () => {};
    };
  }

  function keep(frame: number, cut: ((box: Box) => OffscreenCanvas) | null): void {
    const box = wanted.get(frame)?.box;
    // Scrolled away meanwhile.
    if (!box || !waiting.delete(frame)) return;
    pictures.delete(frame);
    pictures.set(frame, { canvas: cut?.(box) ?? null, box });
    tell({ done: state.done + 1, ...(cut === null && { failed: state.failed + 1 }) });
  }

  return {
    want,
    pictureOf: (frame) => pictures.get(frame),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drawWith,
  };
}
