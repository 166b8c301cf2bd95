import type { PelvisPictures } from '../pelvis/pelvisPictures.ts';
import type { PoseTrack } from './track.ts';

/**
 * One track from parts that follow each other without a gap, as `trackPose` hands them out: their times are the clip's,
 * their frames are counted from their own first. How the pelvis moved is known of a whole clip only: it is null.
 *
 * @param parts of one run, at least one
 */
export function joinTracks(parts: readonly [PoseTrack, ...PoseTrack[]]): PoseTrack {
  const starts = startsOf(parts);
  return {
    ...parts[0],
    timesS: join(
      Float64Array,
      parts.map(({ timesS }) => timesS),
    ),
    image: join(
      Float32Array,
      parts.map(({ image }) => image),
    ),
    world: join(
      Float32Array,
      parts.map(({ world }) => world),
    ),
    sceneLines: parts.flatMap(({ sceneLines }, part) =>
      sceneLines.map((lines) => ({ ...lines, frame: lines.frame + starts[part]! })),
    ),
    pelvisPictures: joinPictures(
      parts.map(({ pelvisPictures }) => pelvisPictures),
      starts,
    ),
    pelvisMotion: null,
  };
}

/** Each part's first frame, counted from the clip's. */
function startsOf(parts: readonly PoseTrack[]): readonly number[] {
  let next = 0;
  return parts.map(({ timesS }) => {
    const start = next;
    next += timesS.length;
    return start;
  });
}

function joinPictures(
  parts: readonly (PelvisPictures | null)[],
  starts: readonly number[],
): PelvisPictures | null {
  const known = parts.filter((pictures) => pictures !== null);
  // Without the pictures of a part its frames would have no places.
  if (known.length < parts.length) return null;
  return {
    frames: join(
      Int32Array,
      known.map(({ frames }, part) => frames.map((frame) => frame + starts[part]!)),
    ),
    values: join(
      Uint8Array,
      known.map(({ values }) => values),
    ),
    places: join(
      Float64Array,
      known.map(({ places }) => places),
    ),
  };
}

interface Numbers {
  readonly length: number;
  set(values: ArrayLike<number>, at: number): void;
}

function join<A extends Numbers>(OfKind: new (length: number) => A, arrays: readonly ArrayLike<number>[]): A {
  const all = new OfKind(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of arrays) {
    all.set(values, at);
    at += values.length;
  }
  return all;
}
