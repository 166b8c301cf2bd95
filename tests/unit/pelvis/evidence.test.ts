import { describe, expect, it } from 'vitest';
import { markersAt, pelvisMesh } from '../../../src/core/pelvis/evidence.ts';
import { followPelvis } from '../../../src/core/pelvis/followPelvis.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { analyticGait } from '../../fixtures/analyticGait.ts';
import { at } from '../../fixtures/analyticTrack.ts';
import { trialOf } from '../../fixtures/analyticTrial.ts';
import { pelvisClip, swaying } from '../../fixtures/pelvisClip.ts';

const LOST = 6;
const { track } = pelvisClip({
  poseAt: swaying(6, 0),
  filming: { durationS: 0.4 },
  isLost: (timeS) => Math.abs(timeS - LOST / 30) < 0.01,
});
const gait = { ...analyticGait(), timesS: track.timesS };
const trial: Trial = {
  ...trialOf('x', analyticGait()),
  gait,
  track: { ...track, pelvisMotion: followPelvis(track) },
};
const TORSO_PX = 0.49 * 400;

describe('the mesh on the pelvis', () => {
  it('lies round the hips, inside of the picture', () => {
    for (const frame of [0, 5, 11]) {
      const lines = pelvisMesh(trial, frame);
      expect(lines).toHaveLength(9);
      const points = lines.flat();
      const hips = (['leftHip', 'rightHip'] as const).map((hip) => at(frame, hip));
      const hipX = (track.image[hips[0]!]! + track.image[hips[1]!]!) / 2;
      const hipY = (track.image[hips[0]! + 1]! + track.image[hips[1]! + 1]!) / 2;
      for (const { x, y } of points) {
        expect(Math.hypot(x - hipX, y - hipY)).toBeLessThan(0.5 * TORSO_PX);
        expect(x > 0 && x < track.widthPx && y > 0 && y < track.heightPx).toBe(true);
      }
      const xs = points.map(({ x }) => x);
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.55 * TORSO_PX);
      expect(Math.abs((Math.max(...xs) + Math.min(...xs)) / 2 - hipX)).toBeLessThan(0.03 * TORSO_PX);
    }
  });

  it('tips with it', () => {
    const slope = (frame: number) => {
      const [first] = pelvisMesh(trial, frame);
      const [left, right] = [first![0]!, first!.at(-1)!];
      return (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI;
    };
    // A quarter and three quarters through the stride.
    expect(slope(3) - slope(9)).toBeGreaterThan(11);
    expect(slope(3) - slope(9)).toBeLessThan(13);
  });

  it('is not there where nothing was followed', () => {
    expect(pelvisMesh(trial, LOST)).toEqual([]);
    expect(pelvisMesh(trial, 12)).toEqual([]);
    expect(pelvisMesh({ ...trial, track: { ...trial.track, pelvisMotion: null } }, 3)).toEqual([]);
    expect(pelvisMesh({ ...trial, track: { ...trial.track, pelvisPictures: null } }, 3)).toEqual([]);
    expect(pelvisMesh({ ...trial, gait: { ...gait, pelvis: null } }, 3)).toEqual([]);
  });
});

describe('the markers of a frame', () => {
  const path = (...x: number[]) => ({
    x: Float64Array.from(x),
    y: Float64Array.from(x, (value) => 2 * value),
  });
  const markers = { left: path(1, Number.NaN, 3), right: path(4, 5, Number.NaN) };
  const marked: Trial = { ...trial, gait: { ...gait, pelvis: { ...gait.pelvis!, markers } } };

  it('are those that were seen', () => {
    expect(markersAt(marked, 0)).toEqual([
      { x: 1, y: 2 },
      { x: 4, y: 8 },
    ]);
    expect(markersAt(marked, 1)).toEqual([{ x: 5, y: 10 }]);
    expect(markersAt(marked, 7)).toEqual([]);
    expect(markersAt(trial, 0)).toEqual([]);
  });
});
