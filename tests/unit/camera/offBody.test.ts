import { expect, it } from 'vitest';
import { offBody } from '../../../src/core/camera/offBody.ts';
import { landmarkSeries, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

const track = analyticTrack();
const body = track.image.subarray(0, VALUES_PER_FRAME);
const at = (name: 'leftHip' | 'leftKnee', component: 'x' | 'y') =>
  landmarkSeries(track, 'image', name, component)[0]!;
const THIGH = [at('leftHip', 'x'), at('leftHip', 'y'), at('leftKnee', 'x'), at('leftKnee', 'y')];
const WALL_EDGE = [200, 100, 205, 900];
/** Most of it beside the runner. */
const SHELF = [100, 500, 1000, 505];

it('leaves out what lies along the body and keeps the room', () => {
  const kept = offBody(Float32Array.from([...THIGH, ...WALL_EDGE, ...SHELF]), body);
  expect([...kept]).toEqual([...WALL_EDGE, ...SHELF]);
});

it('keeps everything where nobody was found', () => {
  const nobody = new Float32Array(VALUES_PER_FRAME).fill(Number.NaN);
  expect(offBody(Float32Array.from([...THIGH, ...WALL_EDGE]), nobody)).toHaveLength(8);
});
