import { describe, expect, it } from 'vitest';
import { rejectOutliers } from '../../../src/core/signal/outliers.ts';
import { normal } from '../../fixtures/analyticTrack.ts';

const options = { halfWidth: 4, limitSd: 4, floor: 2 };
const lostFrames = (values: Float64Array) => [...values.keys()].filter((i) => Number.isNaN(values[i]));

it('takes out a spike, and only it', () => {
  const noise = normal(3);
  const values = Float64Array.from({ length: 200 }, (_, i) => 300 + i + noise());
  values[57]! += 60;
  values[130]! -= 60;
  expect(lostFrames(rejectOutliers(values, options))).toEqual([57, 130]);
});

it('takes out a spike of a still body, for the spread has a floor', () => {
  const values = new Float64Array(50).fill(100);
  values[20] = 107;
  values[30] = 109;
  expect(lostFrames(rejectOutliers(values, options))).toEqual([30]);
});

describe('a running ankle', () => {
  // 0.35 m to either side of the hip at 400 px/m, with the swing faster than the stance.
  const ankle = (timeS: number) => {
    const phase = (2 * Math.PI * timeS) / 0.7;
    return 140 * Math.cos(phase) + 25 * Math.cos(2 * phase + 1);
  };
  it.each([30, 60, 120, 240])('keeps every frame at %i frames per second', (fps) => {
    const values = Float64Array.from({ length: 4 * fps }, (_, i) => ankle(i / fps));
    const halfWidth = Math.max(2, Math.round(0.07 * fps));
    const kept = rejectOutliers(values, { halfWidth, limitSd: 4, floor: 0.02 * 0.49 * 400 });
    expect(lostFrames(kept)).toEqual([]);
  });
});

it('judges nothing where too few neighbours were seen, and leaves NaN as it is', () => {
  const values = Float64Array.of(0, 500, Number.NaN, 0, Number.NaN, Number.NaN, 900);
  expect([...rejectOutliers(values, { ...options, halfWidth: 2 })]).toEqual([...values]);
});
