import type { PoseTrack } from '../../core/pose/track.ts';

/** What moves with a track that is handed to another thread without a copy; the sender has it no more. */
export const buffersOf = ({
  timesS,
  image,
  world,
  sceneLines,
  pelvisPictures,
}: PoseTrack): ArrayBufferLike[] =>
  [
    timesS,
    image,
    world,
    ...sceneLines.map(({ segments }) => segments),
    ...(pelvisPictures ? [pelvisPictures.frames, pelvisPictures.values, pelvisPictures.places] : []),
  ].map(({ buffer }) => buffer);
