import type { MarkerPlace } from './markers.ts';
import { CHANNELS, COLUMNS, ROWS } from './pelvisPictures.ts';

/** A marker of 2 cm is four samples wide; this far round the place where it is expected, it is looked for. */
const SEARCH_RADIUS = 4.5;
/** The ring just outside, which shows what a marker is not. */
const RING_RADIUS = 7;
const ROUNDS = 4;

export type Colour = readonly [number, number, number];

const colourAt = (picture: Uint8Array, column: number, row: number): Colour => {
  const at = CHANNELS * (row * COLUMNS + column);
  return [picture[at]!, picture[at + 1]!, picture[at + 2]!];
};

/**
 * How much of a sample is marker, by its colour: 1 the marker's own, 0 as far from it as the likest tenth of what surrounds
 * it. In between it is the share of a mixture, so that the middle of the marker comes out between samples.
 */
export function likenessTo(picture: Uint8Array, { x, y }: MarkerPlace): (colour: Colour) => number {
  const marker = colourAt(picture, Math.round(x), Math.round(y));
  const around: number[] = [];
  visit(x, y, RING_RADIUS, (column, row, distance) => {
    if (distance > SEARCH_RADIUS) around.push(farFrom(marker, colourAt(picture, column, row)));
  });
  around.sort((a, b) => a - b);
  const background = around[Math.floor(around.length / 10)] ?? 0;
  // A marker no different from its surroundings can't be followed: nothing then resembles it.
  return (colour) => (background < CHANNELS ? 0 : Math.max(0, 1 - farFrom(marker, colour) / background));
}

const farFrom = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The middle of what resembles the marker round a place, and how much of it there is. */
export function settle(
  picture: Uint8Array,
  from: MarkerPlace,
  likeness: (colour: Colour) => number,
): MarkerPlace & { readonly weight: number } {
  let { x, y } = from;
  let weight = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [sumX, sumY] = [0, 0];
    weight = 0;
    visit(x, y, SEARCH_RADIUS, (column, row) => {
      const like = likeness(colourAt(picture, column, row));
      weight += like;
      sumX += like * column;
      sumY += like * row;
    });
    if (weight === 0) break;
    x = sumX / weight;
    y = sumY / weight;
  }
  return { x, y, weight };
}

function visit(
  x: number,
  y: number,
  radius: number,
  see: (column: number, row: number, distance: number) => void,
): void {
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(ROWS - 1, y + radius); row += 1) {
    for (
      let column = Math.max(0, Math.ceil(x - radius));
      column <= Math.min(COLUMNS - 1, x + radius);
      column += 1
    ) {
      const distance = Math.hypot(column - x, row - y);
      if (distance <= radius) see(column, row, distance);
    }
  }
}
