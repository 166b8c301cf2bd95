import { expect, it } from 'vitest';
import { trueMoments } from '../../../bench/scoring/trueMoments.ts';
import { readTruth, type Truth } from '../../../bench/truth.ts';

const FPS = 100;
const FRAMES = 300;
const timesS = Array.from({ length: FRAMES }, (_, i) => i / FPS);

/** Two strides of each foot; the angles are simple functions of time. */
const truth = (changes: Record<string, unknown> = {}): Truth =>
  readTruth('test', {
    fps: FPS,
    frames: FRAMES,
    view: 'left',
    events: [
      { type: 'footStrike', side: 'left', timeS: 0.5 },
      { type: 'toeOff', side: 'left', timeS: 0.75 },
      { type: 'footStrike', side: 'right', timeS: 0.86 },
      { type: 'toeOff', side: 'right', timeS: 1.1 },
      { type: 'footStrike', side: 'left', timeS: 1.2 },
      { type: 'footStrike', side: 'right', timeS: 1.56 },
    ],
    atFootStrike: [
      { side: 'left', timeS: 0.5, trunkSideBendDeg: 7, footProgressionOutDeg: 4 },
      { side: 'right', timeS: 0.86, trunkSideBendDeg: 2, footProgressionOutDeg: 5 },
    ],
    series: {
      timeS: timesS,
      trunkLeanRightDeg: timesS.map((t) => 10 * t),
      pelvicObliquityRightDownDeg: timesS.map((t) => 10 * t),
      thighAngleLeftDeg: timesS.map((t) => 30 - 40 * t),
      kneeFlexionLeftDeg: timesS.map((t) => 20 * t),
    },
    points3dM: {
      left_knee: timesS.map(() => [0, 0.5, 0]),
      left_ankle: timesS.map(() => [0.1, 0.1, 0]),
      left_heel: timesS.map(() => [0, 0, 0]),
      left_toe: timesS.map(() => [0.2, 0.2, 0]),
    },
    ...changes,
  });

const values = (id: string, from = truth()) => trueMoments(from, id)?.map(({ side, value }) => [side, value]);

it('takes an angle at strike as the file states it, under the file’s own name', () => {
  expect(values('trunkSideBend')).toEqual([
    ['left', 7],
    ['right', 2],
  ]);
  expect(values('footProgression')).toEqual([
    ['left', 4],
    ['right', 5],
  ]);
});

it('turns trunk and pelvis toward the side: peaks and ranges over the true stance', () => {
  // The lean to the right grows by 10° a second: toward the left it falls from −5 to −7.5.
  expect(values('trunkSideBendPeak')).toEqual([
    ['left', expect.closeTo(-5, 9)],
    ['right', expect.closeTo(11, 9)],
  ]);
  expect(values('trunkSideBendRange')).toEqual([
    ['left', expect.closeTo(2.5, 9)],
    ['right', expect.closeTo(2.4, 9)],
  ]);
  expect(values('pelvicDropPeak')).toEqual([
    ['left', expect.closeTo(7.5, 9)],
    ['right', expect.closeTo(-8.6, 9)],
  ]);
});

it('takes peaks of a leg over its stride, the thigh’s behind the vertical', () => {
  // Left from 0.5 to 1.2 s: the thigh goes from 10° to −18°, the knee to 24°. The right leg's series is not there.
  expect(values('peakThighExtension')).toEqual([['left', expect.closeTo(18, 9)]]);
  expect(values('peakKneeFlexion')).toEqual([['left', expect.closeTo(24, 9)]]);
});

it('makes shank and foot from the joints in space', () => {
  expect(values('shankAngle')).toEqual([['left', expect.closeTo((Math.atan2(0.1, 0.4) * 180) / Math.PI, 9)]]);
  expect(values('footStrikeAngle')).toEqual([['left', expect.closeTo(45, 9)]]);
});

it('makes times from the events', () => {
  expect(values('contactTime')).toEqual([
    ['left', expect.closeTo(0.25, 9)],
    ['right', expect.closeTo(0.24, 9)],
  ]);
  expect(values('flightTime')).toEqual([
    ['left', expect.closeTo(0.11, 9)],
    ['right', expect.closeTo(0.1, 9)],
  ]);
  expect(values('cadence')).toEqual([
    ['left', expect.closeTo(120 / 0.7, 9)],
    ['right', expect.closeTo(120 / 0.7, 9)],
  ]);
});

it('is null for what the truth does not hold', () => {
  expect(values('stepWidth')).toBeUndefined();
  expect(values('nothingPeak')).toBeUndefined();
});

it('names what is wrong with a file', () => {
  expect(() => truth({ fps: 'sixty' })).toThrow(/“test”.*fps/);
});
