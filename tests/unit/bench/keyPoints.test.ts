import { describe, expect, it } from 'vitest';
import { scoreKeyPoints } from '../../../bench/scoring/keyPoints.ts';
import { readTruth } from '../../../bench/truth.ts';
import { landmarkSeries } from '../../../src/core/pose/track.ts';
import type { View } from '../../../src/core/sides.ts';
import { valueAt } from '../../../src/core/signal/interpolate.ts';
import { analyticTrack, RUN } from '../../fixtures/analyticTrack.ts';

const FRAMES = RUN.fps * RUN.durationS;

/** Scores of a track that is late, too far out and too low by known amounts. */
function scored(view: View, { lateS = 0, outPx = 0, lowPx = 0 }) {
  const track = analyticTrack({ view, noisePx: 0.5 });
  const places = (side: 'left' | 'right') => {
    const [x, y] = [`${side}Shoulder` as const].flatMap((name) => [
      landmarkSeries(track, 'image', name, 'x'),
      landmarkSeries(track, 'image', name, 'y'),
    ]);
    const outward = (side === 'right' ? 1 : -1) * (view === 'anterior' ? -1 : 1);
    return Array.from(track.timesS, (timeS) => {
      const at = [valueAt(track.timesS, x!, timeS + lateS), valueAt(track.timesS, y!, timeS + lateS)];
      return Number.isNaN(at[0]) ? null : [at[0]! - outward * outPx, at[1]! - lowPx];
    });
  };
  const truth = readTruth('test', {
    fps: RUN.fps,
    frames: FRAMES,
    view,
    events: [],
    atFootStrike: [],
    series: { timeS: Array.from(track.timesS) },
    points2dPx: { left_shoulder: places('left'), right_shoulder: places('right') },
  });
  return scoreKeyPoints(track, truth);
}

describe('scoreKeyPoints', () => {
  it.each(['posterior', 'anterior'] as const)('gives the bias away from the middle and down, %s', (view) => {
    const [shoulder, ...others] = scored(view, { outPx: 5, lowPx: 3 });
    expect(others).toEqual([]);
    expect(shoulder).toMatchObject({ joint: 'Shoulder', n: 2 * FRAMES });
    expect(shoulder?.biasOutPx).toBeCloseTo(5, 9);
    expect(shoulder?.biasDownPx).toBeCloseTo(3, 9);
    expect(shoulder?.sdYPx).toBeCloseTo(0, 9);
  });

  it.each([0.03, -0.02])('finds a point that comes %f s late', (lateS) => {
    expect(scored('posterior', { lateS })[0]?.lagMs).toBeCloseTo(1000 * lateS, 6);
  });

  it('says no lag where no shift within 0.1 s is best', () => {
    expect(scored('posterior', { lateS: 0.15 })[0]?.lagMs).toBeNull();
  });
});
