import { midpoint, type Points } from '../geometry/points.ts';
import { landmarkSeries, type PoseTrack } from './track.ts';

/** So many frames are compared, of which each copy of the model looked at half. */
const FRAMES = 4;
/** Another person stands further off than this, in trunk lengths. */
const MAX_APART_TRUNKS = 0.5;

/**
 * Whether two runs that meet follow the same person: they looked at the same frames up to where the second one begins,
 * and agree in the last of them that show both somebody. Where one of them loses the runner a few frames before the
 * other, it follows nobody else.
 *
 * @param before ends where the second one begins
 * @param lead what the second one saw in the last frames of `before`
 */
export function meets(before: PoseTrack, lead: PoseTrack): boolean {
  const [a, b] = [trunkOf(before), trunkOf(lead)];
  let compared = 0;
  let isSeen = false;
  for (let back = 1; back <= lead.timesS.length && compared < FRAMES; back += 1) {
    const [i, j] = [before.timesS.length - back, lead.timesS.length - back];
    const [seen, again] = [Number.isFinite(a.middle.x[i]!), Number.isFinite(b.middle.x[j]!)];
    isSeen ||= seen || again;
    if (!seen || !again) continue;
    const apart = Math.hypot(a.middle.x[i]! - b.middle.x[j]!, a.middle.y[i]! - b.middle.y[j]!);
    if (!(apart < MAX_APART_TRUNKS * a.lengthPx(i))) return false;
    compared += 1;
  }
  return compared > 0 || !isSeen;
}

function trunkOf(track: PoseTrack) {
  const pair = (name: 'Hip' | 'Shoulder'): Points => {
    const side = (which: 'left' | 'right'): Points => ({
      x: landmarkSeries(track, 'image', `${which}${name}`, 'x'),
      y: landmarkSeries(track, 'image', `${which}${name}`, 'y'),
    });
    return midpoint(side('left'), side('right'));
  };
  const [hips, shoulders] = [pair('Hip'), pair('Shoulder')];
  return {
    middle: midpoint(hips, shoulders),
    lengthPx: (frame: number) =>
      Math.hypot(hips.x[frame]! - shoulders.x[frame]!, hips.y[frame]! - shoulders.y[frame]!),
  };
}
