import { expect, it } from 'vitest';
import { panned, zoomedAt, zoomedBox } from '../../../src/ui/panels/motion/zoom.ts';
import { NO_ZOOM } from '../../../src/ui/viewStore.ts';

const BOX = { x: 100, y: 50, width: 400, height: 800 };

it('shows all of the box at first', () => {
  expect(zoomedBox(BOX, NO_ZOOM)).toEqual(BOX);
});

it('keeps what lies under the pointer where it is', () => {
  const place = { x: 0.7, y: 0.4 };
  const under = (zoom: typeof NO_ZOOM) => {
    const { x, y, width, height } = zoomedBox(BOX, zoom);
    return [x + place.x * width, y + place.y * height];
  };
  const once = zoomedAt(NO_ZOOM, 2, place);
  const twice = zoomedAt(once, 1.5, place);
  for (const zoom of [once, twice]) {
    expect(under(zoom)[0]).toBeCloseTo(under(NO_ZOOM)[0]!, 9);
    expect(under(zoom)[1]).toBeCloseTo(under(NO_ZOOM)[1]!, 9);
  }
});

it('follows the hand by as much as it moves', () => {
  const zoom = zoomedAt(NO_ZOOM, 4);
  const before = zoomedBox(BOX, zoom);
  const after = zoomedBox(BOX, panned(zoom, 0.25, -0.5));
  expect(before.x - after.x).toBeCloseTo(0.25 * before.width, 9);
  expect(before.y - after.y).toBeCloseTo(-0.5 * before.height, 9);
});

it('never shows what lies outside, and fits again when it is made small', () => {
  const corner = zoomedBox(BOX, panned(zoomedAt(NO_ZOOM, 3), 9, 9));
  expect(corner.x).toBeCloseTo(BOX.x, 9);
  expect(corner.y).toBeCloseTo(BOX.y, 9);
  expect(zoomedAt(zoomedAt(NO_ZOOM, 3, { x: 1, y: 1 }), 0.01)).toEqual(NO_ZOOM);
});
