import { expect, it } from 'vitest';
import { meets } from '../../../src/core/pose/seam.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

const before = analyticTrack({ fps: 30, durationS: 0.5 });
const frames = before.timesS.length;

/** The last frames once more, changed. */
const lead = (length: number, change: (value: number, frame: number, i: number) => number): PoseTrack => ({
  ...before,
  timesS: before.timesS.slice(frames - length),
  image: before.image
    .slice((frames - length) * VALUES_PER_FRAME)
    .map((value, i) => change(value, Math.floor(i / VALUES_PER_FRAME), i)),
});

it('is the same person where the trunk is in the same place, to a few pixels', () => {
  expect(
    meets(
      before,
      lead(6, (value) => value),
    ),
  ).toBe(true);
  expect(
    meets(
      before,
      lead(6, (value, _, i) => (i % 4 === 0 ? value + 5 : value)),
    ),
  ).toBe(true);
});

it('is another one who stands elsewhere, or nobody', () => {
  expect(
    meets(
      before,
      lead(6, (value, _, i) => (i % 4 === 0 ? value + 300 : value)),
    ),
  ).toBe(false);
  expect(
    meets(
      before,
      lead(6, () => Number.NaN),
    ),
  ).toBe(false);
});

it('looks at the last frames only: before them the model may not have found the runner yet', () => {
  expect(
    meets(
      before,
      lead(6, (value, frame) => (frame < 2 ? Number.NaN : value)),
    ),
  ).toBe(true);
  expect(
    meets(
      before,
      lead(6, (value, frame, i) => (frame < 2 && i % 4 === 0 ? value + 300 : value)),
    ),
  ).toBe(true);
});

it('is the same person who is lost a few frames earlier, and another one who was elsewhere before', () => {
  const lostAtTheEnd = (movedPx: number) =>
    lead(6, (value, frame, i) => (frame > 3 ? Number.NaN : i % 4 === 0 ? value + movedPx : value));
  expect(meets(before, lostAtTheEnd(5))).toBe(true);
  expect(meets(before, lostAtTheEnd(300))).toBe(false);
});

it('needs nobody where nobody was, and somebody where somebody was', () => {
  const empty = { ...before, image: before.image.map(() => Number.NaN) };
  const nobody = lead(6, () => Number.NaN);
  expect(meets(empty, nobody)).toBe(true);
  expect(meets(before, nobody)).toBe(false);
  expect(
    meets(
      empty,
      lead(6, (value) => value),
    ),
  ).toBe(false);
});
