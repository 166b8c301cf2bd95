import type { PoseTrack } from '../pose/track.ts';
import { toClip, toPicture } from './coordinates.ts';
import { likenessTo, settle } from './markerBlob.ts';
import type { MarkerChoice, MarkerPlace, MarkerTracks } from './markers.ts';
import { hipAt, parametersAt } from './motionAt.ts';
import type { PelvisMotion } from './pelvisMotion.ts';
import { COLUMNS, type PelvisPictures, pictureIn, ROWS } from './pelvisPictures.ts';
import { emptyPlaces, PARAMETER_COUNT, PATCH_SAMPLES, type Places, placePatch } from './surface.ts';

/** With less than this share of the colour seen in the frame it was pointed out in, a marker is hidden. */
const LEAST_SHARE = 0.4;

/**
 * Follows markers that were pointed out in one frame. The patch says where each should be; the middle of what has its
 * colour there says where it is, to a fraction of a pixel. Null where a marker lies outside of the pictures.
 */
export function followMarkers(
  { pelvisPictures: pictures, timesS }: PoseTrack,
  motion: PelvisMotion,
  choice: MarkerChoice,
): MarkerTracks | null {
  if (!pictures || choice.frame >= timesS.length) return null;
  const left = followOne(pictures, motion, choice.frame, choice.left);
  const right = followOne(pictures, motion, choice.frame, choice.right);
  return left && right && { left, right };
}

function followOne(
  pictures: PelvisPictures,
  motion: PelvisMotion,
  frame: number,
  place: MarkerPlace,
): MarkerTracks['left'] | null {
  const pointedIn = pictureIn(pictures, frame);
  const pointed = toPicture(pictures, frame, place);
  if (!pointedIn || !isInside(pointed)) return null;
  const likeness = likenessTo(pointedIn, pointed);
  const start = settle(pointedIn, pointed, likeness);
  if (start.weight === 0) return null;

  const places = emptyPlaces();
  placePatch(parametersAt(motion, frame), places);
  const sample = nearestSample(places, start.x - hipAt(motion, frame).x, start.y - hipAt(motion, frame).y);
  const expectedAt = (f: number): MarkerPlace => {
    placePatch(parametersAt(motion, f), places, sample, sample + 1);
    const { x, y } = hipAt(motion, f);
    return { x: x + places.right[sample]!, y: y + places.down[sample]! };
  };
  const first = expectedAt(frame);
  const offset = { x: start.x - first.x, y: start.y - first.y };

  const frames = motion.parameters.length / PARAMETER_COUNT;
  const x = new Float64Array(frames).fill(Number.NaN);
  const y = new Float64Array(frames).fill(Number.NaN);
  for (let f = 0; f < frames; f += 1) {
    const expected = expectedAt(f);
    const from = { x: expected.x + offset.x, y: expected.y + offset.y };
    const picture = pictureIn(pictures, f);
    if (!picture || !isInside(from)) continue;
    const found = settle(picture, from, likeness);
    if (found.weight < LEAST_SHARE * start.weight) continue;
    ({ x: x[f], y: y[f] } = toClip(pictures, f, found));
  }
  return { x, y };
}

/** NaN, for a frame without a person or a picture, is nowhere. */
const isInside = ({ x, y }: MarkerPlace): boolean => x >= 1 && y >= 1 && x < COLUMNS - 2 && y < ROWS - 2;

function nearestSample({ right, down }: Places, x: number, y: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < PATCH_SAMPLES; i += 1) {
    const distance = Math.hypot(right[i]! - x, down[i]! - y);
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}
