import { expect, it } from 'vitest';
import { GrowingTrack } from '../../../src/core/pose/growingTrack.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { PartsInOrder, Strayed } from '../../../src/platform/pose/partsInOrder.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

const whole = analyticTrack({ fps: 30, durationS: 1 });
const part = (first: number, end: number, movedPx = 0): PoseTrack => ({
  ...whole,
  timesS: whole.timesS.slice(first, end),
  image: whole.image
    .slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME)
    .map((value, i) => (i % 4 === 0 ? value + movedPx : value)),
  world: whole.world.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
});

function begin() {
  const track = new GrowingTrack(30);
  const told: number[] = [];
  return { track, told, order: new PartsInOrder(track, ({ timesS }) => told.push(timesS[0]!)) };
}

it('holds the parts of later stretches back until the earlier ones are whole', async () => {
  const { track, told, order } = begin();
  order.add(1, { track: part(10, 15), lead: part(6, 10) });
  const last = order.finish(1);
  order.add(0, { track: part(0, 6), lead: null });
  expect(track.frames).toBe(6);
  order.add(0, { track: part(6, 10), lead: null });
  await order.finish(0);
  await last;
  expect(told).toEqual([0, 6, 10].map((frame) => whole.timesS[frame]));
  expect(track.track().image).toEqual(part(0, 15).image);
});

it('takes no stretch that follows somebody else, and takes it when it was done again', async () => {
  const { track, order } = begin();
  order.add(0, { track: part(0, 10), lead: null });
  await order.finish(0);
  expect(() => order.add(1, { track: part(10, 15), lead: part(6, 10, 400) })).toThrow(Strayed);
  expect(order.resumesAt(1, 10)).toBe(10);
  order.add(1, { track: part(10, 15), lead: part(0, 10) });
  await order.finish(1);
  expect(track.frames).toBe(15);
});

it('tells where a stretch goes on after it broke off', () => {
  const { order } = begin();
  order.add(0, { track: part(0, 4), lead: null });
  expect(order.resumesAt(0, 0)).toBe(4);
  order.add(1, { track: part(10, 15), lead: part(6, 10) });
  // What is not yet known to fit is looked at again.
  expect(order.resumesAt(1, 10)).toBe(10);
});
