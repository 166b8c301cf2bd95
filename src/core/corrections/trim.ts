import { remembered } from '../pelvis/remembered.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../pose/track.ts';
import { type FrameSpan, isInside } from './frameSpan.ts';

/** The track with nobody outside the span: times and frame numbers stay what they are. */
export const trimmed = remembered((track: PoseTrack, span: FrameSpan): PoseTrack => {
  const inside = (values: Float32Array): Float32Array =>
    values.map((value, i) => (isInside(Math.floor(i / VALUES_PER_FRAME), span) ? value : Number.NaN));
  return { ...track, image: inside(track.image), world: inside(track.world) };
});
