import type { Box } from '../../overlay/runnerBox.ts';

/** Height of a still, pixels of the layout; a sharper screen gets more, up to twice as many. */
export const STILL_HEIGHT_PX = 176;
const MAX_PIXEL_RATIO = 2;

/** The part of a frame in a box, as large as a still; what lies past the picture stays empty. */
export function cutOut(page: HTMLCanvasElement, { x, y, width, height }: Box): OffscreenCanvas {
  const heightPx = Math.round(STILL_HEIGHT_PX * Math.min(devicePixelRatio, MAX_PIXEL_RATIO));
  const still = new OffscreenCanvas(Math.round((heightPx * width) / height), heightPx);
  const context = still.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(page, x, y, width, height, 0, 0, still.width, still.height);
  return still;
}
