import { expect, it } from 'vitest';
import { packTrack, unpackTrack } from '../../../bench/pose/pack.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';

it('brings a track back as it was, NaN and times to the last bit', () => {
  const track = {
    ...lostTrack(analyticTrack({ noisePx: 1 }), (frame) => frame === 3),
    sceneLines: [{ frame: 4, segments: Float32Array.from([1, 2.5, 3, 4]) }],
  };
  const back = unpackTrack(JSON.parse(JSON.stringify(packTrack(track))));
  expect(back).toEqual(track);
  expect(back.image.some(Number.isNaN)).toBe(true);
});
