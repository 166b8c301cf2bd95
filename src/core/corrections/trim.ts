import { type PoseTrack, VALUES_PER_FRAME } from '../pose/track.ts';
import { remembered } from '../remembered.ts';
import { type FrameSpan, isInside } from './frameSpan.ts';

/** The track with nobody outside the span: times and frame numbers stay what they are. */
export const trimmed = remembered((track: PoseTrack, span: FrameSpan): PoseTrack => {
  const inside = (values: Float32Array): Float32Array =>
    values.map((value, i) => (isInside(Math.floor(i / VALUES_PER_FRAME), span) ? value : Number.NaN));
  return { ...track, image: inside(track.image), world: inside(track.world) };
});

/** The frames that are measured: the part that a person chose, as far as it was looked at. null: it was not at all. */
export function measuredSpan({ timesS, part }: PoseTrack, trim: FrameSpan | undefined): FrameSpan | null {
  const first = Math.max(0, part?.first ?? 0, trim?.first ?? 0);
  const last = Math.min(timesS.length - 1, part?.last ?? Infinity, trim?.last ?? Infinity);
  return last < first ? null : { first, last };
}

/** Whether a person chose frames that nobody looked at yet. */
export const isBeyond = ({ timesS, part }: PoseTrack, trim: FrameSpan | undefined): boolean => {
  if (!part) return false;
  const { first, last } = trim ?? { first: 0, last: timesS.length - 1 };
  return first < part.first || last > part.last;
};
