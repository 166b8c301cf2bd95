import { expect, it } from 'vitest';
import { pelvisReader } from '../../../src/ui/panels/markers/pelvisReader.ts';
import {
  areSwapped,
  carriedTo,
  closer,
  expected,
  laidByClick,
  moved,
  setBefore,
  shownBox,
} from '../../../src/ui/panels/markers/placing.ts';
import { placingWords } from '../../../src/ui/panels/markers/placingWords.ts';
import { fakeTrack } from '../../fixtures/fakeTrack.ts';

const SIZE = { widthPx: 540, heightPx: 960 };
/** A trunk of 220 pixels. */
const PELVIS = { hips: { x: 270, y: 500 }, pxPerCm: 4.4 };

it('waits 4.5 cm left and right of the middle of the hips and 8 cm above it', () => {
  const { left, right, isLaid } = expected(SIZE, 7, PELVIS);
  expect([left.x, left.y]).toEqual([expect.closeTo(270 - 19.8), expect.closeTo(500 - 35.2)]);
  expect([right.x, right.y]).toEqual([expect.closeTo(270 + 19.8), expect.closeTo(500 - 35.2)]);
  expect(isLaid).toEqual({ left: false, right: false });
});

it('waits in the middle of a picture in which nobody was found yet, all of it in sight', () => {
  const placing = expected(SIZE, 7, null);
  expect((placing.left.x + placing.right.x) / 2).toBe(270);
  expect(placing.left.y).toBe(480);
  expect(areSwapped(placing)).toBe(false);
  expect(shownBox(SIZE, placing.centre, null)).toEqual({ x: 0, y: 0, width: 540, height: 960 });
});

it('goes with the runner to another frame, but what was laid counts in its own frame only', () => {
  const set = { frame: 7, left: { x: 252, y: 465 }, right: { x: 289, y: 467 } };
  const there = carriedTo(9, setBefore(set, PELVIS), PELVIS, { ...PELVIS, hips: { x: 280, y: 490 } });
  expect(there).toMatchObject({ frame: 9, left: { x: 262, y: 455 }, right: { x: 299, y: 457 } });
  expect(there.isLaid).toEqual({ left: false, right: false });
  const back = carriedTo(7, there, { ...PELVIS, hips: { x: 280, y: 490 } }, PELVIS);
  expect(back).toMatchObject(set);
  expect(carriedTo(9, setBefore(set, PELVIS), PELVIS, null)).toMatchObject({ ...set, frame: 9 });
});

it('shows half a metre round the pelvis, and never what is not in the picture', () => {
  const near = { ...PELVIS, pxPerCm: 4 };
  expect(shownBox(SIZE, { x: 270, y: 465 }, near)).toEqual({ x: 170, y: 365, width: 200, height: 200 });
  expect(shownBox(SIZE, { x: 20, y: 950 }, near)).toEqual({ x: 0, y: 760, width: 200, height: 200 });
  expect(shownBox(SIZE, { x: 270, y: 465 }, { ...PELVIS, pxPerCm: 40 })).toMatchObject({ width: 540, x: 0 });
  expect(shownBox(SIZE, closer(expected(SIZE, 7, null), true).centre, null)).toMatchObject({ width: 240 });
});

it('takes clicks in any order: what lies on the left is the left marker', () => {
  for (const [first, second] of [
    [100, 140],
    [140, 100],
  ] as const) {
    const once = laidByClick(expected(SIZE, 7, null), { x: first, y: 300 });
    const twice = laidByClick(once.placing, { x: second, y: 310 });
    expect(twice.placing.isLaid).toEqual({ left: true, right: true });
    expect([twice.placing.left.x, twice.placing.right.x]).toEqual([100, 140]);
    expect(twice.placing[twice.side].x).toBe(second);
  }
});

it('brings the nearer marker to a third click', () => {
  const both = setBefore({ frame: 7, left: { x: 100, y: 300 }, right: { x: 140, y: 300 } }, null);
  expect(laidByClick(both, { x: 104, y: 302 })).toMatchObject({
    side: 'left',
    placing: { left: { x: 104, y: 302 }, right: { x: 140, y: 300 } },
  });
});

it('says what is still to be done', () => {
  const none = expected(SIZE, 7, PELVIS);
  const left = moved(none, 'left', { x: 250, y: 465 });
  expect(placingWords(none)).toBe('Lay both rings on the markers.');
  expect(placingWords(left)).toBe('Now lay the right ring on the right marker.');
  expect(placingWords(moved(left, 'right', { x: 290, y: 465 }))).toBe('Both markers are laid, in frame 8.');
  expect(placingWords(moved(left, 'right', { x: 240, y: 465 }))).toMatch('must be left of the right one');
});

it('reads the pelvis where it was seen, and nothing elsewhere', () => {
  const track = fakeTrack({ frames: 120, fps: 60, stepS: 0.36, trunkDeg: { left: 4, right: 4 } });
  const pelvis = pelvisReader(track)(60)!;
  expect(pelvis.pxPerCm).toBeCloseTo(4.4, 1);
  expect(Math.hypot(pelvis.hips.x - 270, pelvis.hips.y - 500)).toBeLessThan(12);
  track.image.fill(Number.NaN);
  expect(pelvisReader(track)(60)).toBeNull();
  expect(pelvisReader(track)(500)).toBeNull();
  expect(pelvisReader(null)(0)).toBeNull();
});
