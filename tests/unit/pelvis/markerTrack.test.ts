import { describe, expect, it } from 'vitest';
import { followPelvis } from '../../../src/core/pelvis/followPelvis.ts';
import { followMarkers } from '../../../src/core/pelvis/markerTrack.ts';
import { SIDES } from '../../../src/core/sides.ts';
import { pelvisClip, placeOf, swaying } from '../../fixtures/pelvisClip.ts';

const FRAME = 4;
const hidden = (frame: number) => frame === 7 || frame === 8;
const { track, stickers } = pelvisClip({
  poseAt: swaying(5, 6),
  filming: { durationS: 0.5 },
  isLost: (timeS) => timeS > 0.42 && timeS < 0.44,
  stickers: {
    left: { arc: -9, down: -9, isHidden: hidden },
    right: { arc: 9, down: -8 },
  },
});
const motion = followPelvis(track)!;
const LOST = 13;
const clicked = (offPx = 0) => ({
  frame: FRAME,
  left: { x: stickers.left!.x[FRAME]! + offPx, y: stickers.left!.y[FRAME]! - offPx },
  right: { x: stickers.right!.x[FRAME]! - offPx, y: stickers.right!.y[FRAME]! + offPx },
});

describe.each([0, 2])('stickers pointed out %i pixels off', (offPx) => {
  const tracks = followMarkers(track, motion, clicked(offPx))!;

  it('are found to a fraction of a pixel in every frame that shows them', () => {
    for (const side of SIDES) {
      const { x, y } = tracks[side];
      const seen = Array.from(x.keys()).filter((frame) => Number.isFinite(x[frame]));
      expect(seen).toEqual(
        Array.from(x.keys()).filter((frame) => frame !== LOST && !(side === 'left' && hidden(frame))),
      );
      for (const frame of seen) {
        const truth = placeOf(stickers[side]!, frame);
        expect(Math.hypot(x[frame]! - truth.x, y[frame]! - truth.y)).toBeLessThan(0.4);
      }
    }
  });

  it('are NaN where a hand hides them or nobody was found', () => {
    expect([7, 8, LOST].every((frame) => Number.isNaN(tracks.left.y[frame]))).toBe(true);
    expect(tracks.right.x[LOST]).toBeNaN();
  });
});

describe('there is nothing to follow', () => {
  const place = placeOf(stickers.left!, FRAME);

  it('outside of the pictures', () => {
    expect(followMarkers(track, motion, { ...clicked(), left: { x: 5, y: 5 } })).toBeNull();
    expect(
      followMarkers(track, motion, { ...clicked(), right: { x: place.x, y: place.y + 400 } }),
    ).toBeNull();
  });

  it('in a frame that the clip has not, in one without a person, or without pictures', () => {
    expect(followMarkers(track, motion, { ...clicked(), frame: 15 })).toBeNull();
    expect(followMarkers(track, motion, { ...clicked(), frame: LOST })).toBeNull();
    expect(followMarkers({ ...track, pelvisPictures: null }, motion, clicked())).toBeNull();
  });
});
