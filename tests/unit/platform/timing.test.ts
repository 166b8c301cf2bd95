import { expect, it } from 'vitest';
import { timingOf } from '../../../src/platform/video/timing.ts';

const evenly = (frames: number, fps: number) => Float64Array.from({ length: frames }, (_, i) => i / fps);

it('reads a constant rate from the timestamps', () => {
  const timing = timingOf(evenly(60, 60));
  expect(timing.frames).toBe(60);
  expect(timing.fileFps).toBeCloseTo(60, 9);
  expect(timing.fileDurationS).toBeCloseTo(1, 9);
  expect(timing.variableFrameRate).toBe(false);
});

it('counts from the first frame, wherever that lies in the file', () => {
  expect(timingOf(evenly(30, 30).map((timeS) => timeS + 5)).fileDurationS).toBeCloseTo(1, 9);
});

it('evens out timestamps rounded to milliseconds', () => {
  const timing = timingOf(evenly(300, 30).map((timeS) => Math.round(timeS * 1000) / 1000));
  expect(timing.fileFps).toBeCloseTo(30, 2);
  expect(timing.variableFrameRate).toBe(false);
});

it('is not misled by dropped frames and pauses', () => {
  const dropped = new Set([10, 11, 12, 50]);
  const timing = timingOf(evenly(100, 50).filter((_, i) => !dropped.has(i)));
  expect(timing.fileFps).toBeCloseTo(50, 9);
  expect(timing.variableFrameRate).toBe(true);
  expect(timing.fileDurationS).toBeCloseTo(2, 9);
});

it('calls a few frames of half the length variable', () => {
  expect(timingOf(Float64Array.from([0, 0.1, 0.2, 0.24, 0.34, 0.44])).variableFrameRate).toBe(true);
});

it('manages with two frames', () => {
  expect(timingOf(Float64Array.from([0, 0.5]))).toEqual({
    frames: 2,
    fileDurationS: 1,
    fileFps: 2,
    variableFrameRate: false,
  });
});
