import { describe, expect, it } from 'vitest';
import { isSceneFrame, sceneSegments } from '../../../src/platform/pose/sceneSegments.ts';
import '../../fixtures/fakeImageData.ts';

const chosen = (framesTotal: number) =>
  Array.from({ length: framesTotal }, (_, frame) => frame).filter((frame) =>
    isSceneFrame(frame, framesTotal),
  );

describe('isSceneFrame', () => {
  it.each([9, 10, 47, 480, 1001])('takes nine of %d frames, evenly', (framesTotal) => {
    const frames = chosen(framesTotal);
    expect(frames).toHaveLength(9);
    const gaps = frames.slice(1).map((frame, i) => frame - frames[i]!);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  it('takes every frame of a very short clip', () => {
    expect(chosen(4)).toEqual([0, 1, 2, 3]);
    expect(chosen(1)).toEqual([0]);
  });
});

describe('sceneSegments', () => {
  const widthPx = 200;
  const heightPx = 1600;
  const [dark, bright] = [0xff303030, 0xffb0b0b0];
  /** A dark left and a bright right half; taller than what is searched, so that it is halved twice. */
  const picture = (rotationDeg: 0 | 180) => ({
    data: Uint32Array.from({ length: widthPx * heightPx }, (_, i) => (i % widthPx < 60 ? dark : bright)),
    widthPx,
    heightPx,
    orientation: { rotationDeg, flip: false } as const,
  });

  it.each([
    ['upright', 0, 60],
    ['upside down', 180, 140],
  ] as const)('are in pixels of the upright clip: %s', (_, rotationDeg, edgePx) => {
    const [x1, y1, x2, y2] = sceneSegments(picture(rotationDeg), widthPx);
    expect(x1).toBeCloseTo(edgePx, 0);
    expect(x2).toBeCloseTo(edgePx, 0);
    expect(Math.abs(y2! - y1!)).toBeGreaterThan(1500);
  });

  it('are scaled to the clip where the frame was decoded at another size', () => {
    expect(sceneSegments(picture(0), 2 * widthPx)[0]).toBeCloseTo(120, 0);
  });
});
