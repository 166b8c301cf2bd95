import { type PoseTrack, VALUES_PER_FRAME } from './track.ts';

/**
 * The track of a part of a clip, put in its place: frames are the clip's, and those that nobody looked at show nobody.
 *
 * @param track its frames count from the first that was looked at; its times are the clip's
 * @param first the clip's frame that it begins with
 * @param timesS of the clip's frames, real seconds from the first, at least up to where the track ends
 */
export function placedInClip(track: PoseTrack, first: number, timesS: Float64Array): PoseTrack {
  const frames = timesS.length;
  const placed = (values: Float32Array): Float32Array => {
    const all = new Float32Array(frames * VALUES_PER_FRAME).fill(Number.NaN);
    all.set(values, first * VALUES_PER_FRAME);
    return all;
  };
  const allTimesS = timesS.slice();
  allTimesS.set(track.timesS, first);
  const { pelvisPictures: pictures } = track;
  const places = new Float64Array(3 * frames).fill(Number.NaN);
  if (pictures) places.set(pictures.places, 3 * first);
  return {
    ...track,
    timesS: allTimesS,
    image: placed(track.image),
    world: placed(track.world),
    sceneLines: track.sceneLines.map((lines) => ({ ...lines, frame: lines.frame + first })),
    pelvisPictures: pictures && {
      ...pictures,
      frames: pictures.frames.map((frame) => frame + first),
      places,
    },
    part: { first, last: first + track.timesS.length - 1 },
  };
}
