import { expect, it } from 'vitest';
import { packTrack, unpackTrack } from '../../../bench/pose/pack.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { pelvisClip } from '../../fixtures/pelvisClip.ts';

it('brings a track back as it was, NaN and times to the last bit', () => {
  const track = {
    ...lostTrack(analyticTrack({ noisePx: 1 }), (frame) => frame === 3),
    sceneLines: [{ frame: 4, segments: Float32Array.from([1, 2.5, 3, 4]) }],
  };
  const back = unpackTrack(JSON.parse(JSON.stringify(packTrack(track))));
  expect(back).toEqual(track);
  expect(back.image.some(Number.isNaN)).toBe(true);
});

it('keeps the pictures of the pelvis, to the last bit, and not what was found in them', () => {
  const { track } = pelvisClip({ filming: { durationS: 0.1 }, isLost: (timeS) => timeS > 0.05 });
  const motion = {
    parameters: new Float64Array(24),
    hip: { right: new Float64Array(3), down: new Float64Array(3) },
    patch: new Float32Array(3),
    spacingPx: 2,
    noise: 1,
    obliquitySdDeg: 0.1,
    rotationSdDeg: 0.1,
  };
  const back = unpackTrack(JSON.parse(JSON.stringify(packTrack({ ...track, pelvisMotion: motion }))));
  expect(back).toEqual(track);
  expect(back.pelvisMotion).toBeNull();
  expect(back.pelvisPictures!.places.some(Number.isNaN)).toBe(true);
});
