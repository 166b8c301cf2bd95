import { expect, it } from 'vitest';
import { VALUES_PER_PICTURE } from '../../../src/core/pelvis/pelvisPictures.ts';
import { joinTracks } from '../../../src/core/pose/joinTracks.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { pelvisClip } from '../../fixtures/pelvisClip.ts';

const { track } = pelvisClip({ filming: { durationS: 0.3 }, isLost: (timeS) => timeS > 0.15 && timeS < 0.2 });
const whole: PoseTrack = {
  ...track,
  sceneLines: [1, 6].map((frame) => ({ frame, segments: Float32Array.from([frame, 2, 3, 4]) })),
};

/** As the pipeline cuts it: times stay, frames count anew. */
function part(first: number, end: number): PoseTrack {
  const pictures = whole.pelvisPictures!;
  return {
    ...whole,
    timesS: whole.timesS.slice(first, end),
    image: whole.image.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
    world: whole.world.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
    sceneLines: whole.sceneLines
      .filter(({ frame }) => frame >= first && frame < end)
      .map(({ frame, segments }) => ({ frame: frame - first, segments })),
    pelvisPictures: {
      frames: pictures.frames.slice(first, end).map((frame) => frame - first),
      values: pictures.values.slice(first * VALUES_PER_PICTURE, end * VALUES_PER_PICTURE),
      places: pictures.places.slice(3 * first, 3 * end),
    },
  };
}

it('brings a track back from its parts', () => {
  expect(whole.timesS.length).toBe(9);
  expect(joinTracks([part(0, 2), part(2, 3), part(3, 9)])).toEqual(whole);
  expect(joinTracks([whole])).toEqual(whole);
});

it('leaves the first part as it was', () => {
  const first = part(0, 4);
  joinTracks([first, part(4, 9)]);
  expect(first).toEqual(part(0, 4));
});

it('has no pictures of the pelvis where a part has none', () => {
  const joined = joinTracks([part(0, 4), { ...part(4, 9), pelvisPictures: null }]);
  expect(joined.pelvisPictures).toBeNull();
  expect(joined.image).toEqual(whole.image);
});
