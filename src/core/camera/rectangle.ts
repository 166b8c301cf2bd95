import type { EdgeField } from './edgeField.ts';

/** The rectangle that a region of edge pixels fills, pixels of the picture that was searched. */
export interface Rectangle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lengthPx: number;
  readonly widthPx: number;
}

/**
 * Through the region's centre of mass along its main axis of inertia, each pixel as heavy as it is steep: that puts
 * the line on the edge to a fraction of a pixel.
 */
export function fitRectangle(field: EdgeField, pixels: Int32Array): Rectangle {
  const { widthPx, steepness } = field;
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  // Small numbers keep the differences of squares exact.
  const originX = pixels[0]! % widthPx;
  const originY = (pixels[0]! - originX) / widthPx;
  for (const pixel of pixels) {
    const column = pixel % widthPx;
    const x = column - originX;
    const y = (pixel - column) / widthPx - originY;
    const weight = steepness[pixel]!;
    mass += weight;
    sumX += weight * x;
    sumY += weight * y;
    sumXX += weight * x * x;
    sumXY += weight * x * y;
    sumYY += weight * y * y;
  }
  const middleX = sumX / mass;
  const middleY = sumY / mass;
  const angle =
    0.5 *
    Math.atan2(
      2 * (sumXY / mass - middleX * middleY),
      sumXX / mass - middleX * middleX - (sumYY / mass - middleY * middleY),
    );
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [from, to, low, high] = [0, 0, 0, 0];
  for (const pixel of pixels) {
    const column = pixel % widthPx;
    const x = column - originX - middleX;
    const y = (pixel - column) / widthPx - originY - middleY;
    const along = x * cos + y * sin;
    const aside = y * cos - x * sin;
    if (along < from) from = along;
    if (along > to) to = along;
    if (aside < low) low = aside;
    if (aside > high) high = aside;
  }
  // A slope stands at the lower right corner of its pixel.
  const centreX = originX + middleX + 1;
  const centreY = originY + middleY + 1;
  return {
    x1: centreX + from * cos,
    y1: centreY + from * sin,
    x2: centreX + to * cos,
    y2: centreY + to * sin,
    lengthPx: to - from,
    widthPx: high - low,
  };
}
