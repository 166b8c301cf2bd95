import { describe, expect, it } from 'vitest';
import { lowPass } from '../../../src/core/signal/lowPass.ts';
import { unevenTimes, uniform } from '../../fixtures/analyticTrack.ts';

const even = (fps: number, durationS: number) =>
  Float64Array.from({ length: Math.round(fps * durationS) }, (_, i) => i / fps);
const wave = (hz: number, times: Float64Array) => times.map((t) => Math.sin(2 * Math.PI * hz * t));

/** Amplitude and delay of a sine of known frequency, by least squares on the middle of the signal. */
function sineFit(
  times: Float64Array,
  values: Float64Array,
  hz: number,
): { amplitude: number; delayS: number } {
  const [from, to] = [times[0]! + 2, times.at(-1)! - 2];
  let [ss, sc, cc, sv, cv] = [0, 0, 0, 0, 0];
  times.forEach((t, i) => {
    if (t < from || t > to) return;
    const [s, c] = [Math.sin(2 * Math.PI * hz * t), Math.cos(2 * Math.PI * hz * t)];
    ss += s * s;
    sc += s * c;
    cc += c * c;
    sv += s * values[i]!;
    cv += c * values[i]!;
  });
  const determinant = ss * cc - sc * sc;
  const a = (sv * cc - cv * sc) / determinant;
  const b = (cv * ss - sv * sc) / determinant;
  return { amplitude: Math.hypot(a, b), delayS: -Math.atan2(b, a) / (2 * Math.PI * hz) };
}

describe.each([30, 60, 120, 240])('at %i frames per second', (fps) => {
  const times = even(fps, 10);
  it('is 3 dB down at the cut-off', () => {
    const { amplitude } = sineFit(times, lowPass(times, wave(8, times), 8), 8);
    expect(Math.abs(amplitude - Math.SQRT1_2)).toBeLessThan(0.02 * Math.SQRT1_2);
  });

  it('falls as a fourth-order filter: what is slow stays, what is fast goes', () => {
    expect(sineFit(times, lowPass(times, wave(2, times), 8), 2).amplitude).toBeGreaterThan(0.995);
    expect(sineFit(times, lowPass(times, wave(13, times), 5), 13).amplitude).toBeLessThan(0.06);
  });

  it('delays nothing', () => {
    for (const hz of [1.4, 3, 7]) {
      expect(Math.abs(sineFit(times, lowPass(times, wave(hz, times), 8), hz).delayS)).toBeLessThan(1e-5);
    }
  });
});

it('is settled at both ends', () => {
  const times = even(60, 3);
  const ramp = times.map((t) => 500 + 40 * t);
  lowPass(times, ramp, 8).forEach((v, i) => {
    expect(v).toBeCloseTo(ramp[i]!, 3);
  });
  // A trunk's bounce that ends on the rise: no more than 3 % of its size off.
  const bounce = wave(2.8, times).map((v) => 14 * v);
  const filtered = lowPass(times, bounce, 8);
  expect(Math.max(...filtered.map((v, i) => Math.abs(v - bounce[i]!)))).toBeLessThan(0.03 * 14);
});

it('keeps runs between gaps apart', () => {
  const times = even(60, 2);
  const values = times.map((t) => (t < 1 ? 100 : 900));
  values[59] = Number.NaN;
  const filtered = lowPass(times, values, 8);
  expect([...filtered.subarray(0, 59)].every((v) => Math.abs(v - 100) < 1e-9)).toBe(true);
  expect(filtered[59]).toBeNaN();
  expect([...filtered.subarray(60)].every((v) => Math.abs(v - 900) < 1e-9)).toBe(true);
});

it('reads frames at uneven times at their own times', () => {
  const times = unevenTimes(60, 10, 0.4);
  const filtered = lowPass(times, wave(2, times), 8);
  const { amplitude, delayS } = sineFit(times, filtered, 2);
  expect(amplitude).toBeCloseTo(1, 1);
  expect(Math.abs(delayS)).toBeLessThan(0.001);
  expect(Math.max(...filtered.map((v, i) => Math.abs(v - wave(2, times)[i]!)))).toBeLessThan(0.05);
});

it('loses no frame to rounding, whatever the frame times', () => {
  const random = uniform(11);
  for (let trial = 0; trial < 500; trial++) {
    let t = 10 * random();
    const fps = 25 + 200 * random();
    const times = Float64Array.from({ length: 5 + Math.floor(60 * random()) }, () => {
      t += (0.5 + random()) / fps;
      return t;
    });
    expect(lowPass(times, wave(1, times), 8).some(Number.isNaN)).toBe(false);
  }
});

it('leaves alone what it cannot filter: slow cameras and runs of under five frames', () => {
  const slow = even(15, 2);
  expect(lowPass(slow, wave(3, slow), 8)).toEqual(wave(3, slow));
  const short = Float64Array.of(0, 1 / 60, 2 / 60, 3 / 60);
  expect([...lowPass(short, Float64Array.of(0, 9, -9, 3), 8)]).toEqual([0, 9, -9, 3]);
});
