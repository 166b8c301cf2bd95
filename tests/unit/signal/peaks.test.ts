import { expect, it } from 'vitest';
import { localMaxima } from '../../../src/core/signal/peaks.ts';

it('places a parabola’s top exactly, between unevenly spaced frames', () => {
  for (const topS of [0.031, 0.04, 0.0452]) {
    const times = Float64Array.of(0, 0.018, 0.04, 0.052, 0.09);
    const peaks = localMaxima(
      times,
      times.map((t) => 7 - 300 * (t - topS) ** 2),
    );
    expect(peaks).toHaveLength(1);
    expect(peaks[0]!.timeS).toBeCloseTo(topS, 9);
    expect(peaks[0]!.value).toBeCloseTo(7, 9);
  }
});

it('places a sine’s tops within a thousandth of its period', () => {
  const times = Float64Array.from({ length: 90 }, (_, i) => i / 30);
  const peaks = localMaxima(
    times,
    times.map((t) => Math.sin((2 * Math.PI * (t - 0.013)) / 0.4)),
  );
  expect(peaks).toHaveLength(8);
  peaks.forEach(({ timeS }, k) => {
    expect(Math.abs(timeS - (0.113 + 0.4 * k))).toBeLessThan(0.0006);
  });
});

it('finds a flat top once', () => {
  const peaks = localMaxima(Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 5, 5, 0));
  expect(peaks.map(({ timeS }) => timeS)).toEqual([1.5]);
});

it('leaves out maxima at either end and beside a gap', () => {
  const times = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);
  expect(localMaxima(times, Float64Array.of(9, 1, 5, Number.NaN, 5, 1, 2, 9))).toEqual([]);
  expect(localMaxima(Float64Array.of(0), Float64Array.of(1))).toEqual([]);
});
