import type { Box } from '../../overlay/runnerBox.ts';

/** Height of a still, pixels of the layout; a sharper screen gets more, up to twice as many. */
export const STILL_HEIGHT_PX = 176;
const MAX_PIXEL_RATIO = 2;

const stillHeightPx = (): number => Math.round(STILL_HEIGHT_PX * Math.min(devicePixelRatio, MAX_PIXEL_RATIO));

/** How wide all of a picture must be so that the part in a box fills a still, pixels. */
export const neededWidthPx = (clipWidthPx: number, { height }: Box): number =>
  Math.ceil((clipWidthPx * stillHeightPx()) / height);

/**
 * The part of a frame in a box, as large as a still; what lies past the picture stays empty.
 *
 * @param clipWidthPx of the pixels that the box is in; the page may have fewer
 */
export function cutOut(
  page: HTMLCanvasElement,
  clipWidthPx: number,
  { x, y, width, height }: Box,
): OffscreenCanvas {
  const heightPx = stillHeightPx();
  const scale = page.width / clipWidthPx;
  const still = new OffscreenCanvas(Math.round((heightPx * width) / height), heightPx);
  const context = still.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.imageSmoothingQuality = 'high';
  const [left, top, wide, high] = [x, y, width, height].map((px) => px * scale) as [
    number,
    number,
    number,
    number,
  ];
  context.drawImage(page, left, top, wide, high, 0, 0, still.width, still.height);
  return still;
}
