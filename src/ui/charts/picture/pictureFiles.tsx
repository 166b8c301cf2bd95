import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartPicture } from './chartPicture.ts';
import { PictureSheet } from './PictureSheet.tsx';

/** Pixels for one unit of the drawing: sharp on paper and on fine screens. */
const PNG_SCALE = 2;

export const pictureSvg = (picture: ChartPicture): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(<PictureSheet picture={picture} />)}\n`;

export async function picturePng(picture: ChartPicture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureSvg(picture))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth * PNG_SCALE, image.naturalHeight * PNG_SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
