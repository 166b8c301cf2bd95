import type { PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import { expect, it } from 'vitest';
import { landmarkSeries } from '../../../src/core/pose/track.ts';
import { TrackBuilder } from '../../../src/platform/pose/trackBuilder.ts';

const SIZE = { widthPx: 200, heightPx: 400, framesTotal: 2 };
const everyLandmarkAt = (x: number, y: number, z: number, visibility: number) =>
  Array.from({ length: 33 }, () => ({ x, y, z, visibility }));
const result = (landmarks: object[], worldLandmarks: object[]) =>
  ({ landmarks, worldLandmarks }) as unknown as PoseLandmarkerResult;

it('keeps pixels, metres and time, and NaN where nobody was found', () => {
  const builder = new TrackBuilder(SIZE);
  const seen = [everyLandmarkAt(0.5, 0.25, -0.1, 0.9)];
  builder.add(0, result(seen, [everyLandmarkAt(0.1, -0.2, 0.3, 0.9)]));
  builder.add(0.04, result([], []));
  const track = builder.take('full');

  expect([...track.timesS]).toEqual([0, 0.04]);
  expect(track).toMatchObject({ widthPx: 200, heightPx: 400, model: 'full' });
  const first = (space: 'image' | 'world') =>
    (['x', 'y', 'z', 'visibility'] as const).map((component) =>
      landmarkSeries(track, space, 'leftKnee', component)[0]!.toFixed(3),
    );
  expect(first('image')).toEqual(['100.000', '100.000', '-20.000', '0.900']);
  expect(first('world')).toEqual(['0.100', '-0.200', '0.300', '0.900']);
  expect(track.image.subarray(132).every(Number.isNaN)).toBe(true);
  expect(track.world.subarray(132).every(Number.isNaN)).toBe(true);
});

it('keeps the straight edges of the frame added last, without those on the runner', () => {
  const builder = new TrackBuilder(SIZE);
  // Shoulders over hips; everything else on the hips.
  const standing = everyLandmarkAt(0.5, 0.5, 0, 1).map((point, i) =>
    i === 11 || i === 12 ? { ...point, y: 0.3 } : point,
  );
  builder.add(0, result([], []));
  builder.add(0.04, result([standing], [standing]));
  builder.addScene(Float32Array.from([100, 125, 101, 190, 20, 10, 20, 390]));

  expect(builder.take('full').sceneLines).toEqual([
    { frame: 1, segments: Float32Array.from([20, 10, 20, 390]) },
  ]);
});
