import type { MarkerChoice } from '../../src/core/pelvis/markers.ts';
import type { StandingReference } from '../../src/core/pelvis/standing.ts';
import type { AnalysisChoices } from '../../src/core/trial.ts';
import type { Truth } from '../truth.ts';
import type { Tracked } from './tracked.ts';

/** A person who clicks markers misses their middles by about so much, pixels. */
const CLICK_ERROR_PX = 2;

/** What a person at the app would give with a clip: markers where it has stickers, the standing clip of the same session. */
export function givenFor(
  truth: Truth,
  tracked: readonly Tracked[],
): Pick<AnalysisChoices, 'markers' | 'standing'> {
  const markers = clickedMarkers(truth);
  const standing = truth.setup.stand ? null : standingOf(truth, tracked);
  return { ...(markers ? { markers } : {}), ...(standing ? { standing } : {}) };
}

/** The standing clip of the same body before the same camera, with markers if the running one has some. */
function standingOf(truth: Truth, tracked: readonly Tracked[]): StandingReference | null {
  const session = ({ setup: { avatar, camPos, camAt, fov, rollDeg }, points2dPx }: Truth, markers: boolean) =>
    JSON.stringify([avatar, camPos, camAt, fov, rollDeg, markers && 'sticker_sacrum' in points2dPx]);
  const same = (markers: boolean) =>
    tracked.find(
      (other) =>
        other.truth.setup.stand &&
        other.truth.view === truth.view &&
        session(other.truth, markers) === session(truth, markers),
    );
  const found = same(true) ?? same(false);
  if (!found?.pose.ok) return null;
  const markers = clickedMarkers(found.truth);
  return { name: found.name, track: found.pose.track, ...(markers ? { markers } : {}) };
}

/** Both markers on the back of the pelvis, clicked a little off in a frame a third into the clip. */
function clickedMarkers({ points2dPx, frames }: Truth): MarkerChoice | null {
  const frame = Math.floor(frames / 3);
  const [left, right] = [points2dPx.sticker_psis_left?.[frame], points2dPx.sticker_psis_right?.[frame]];
  if (!left || !right || left[0] === null || left[1] === null || right[0] === null || right[1] === null) {
    return null;
  }
  return {
    frame,
    left: { x: left[0] + CLICK_ERROR_PX, y: left[1] - CLICK_ERROR_PX },
    right: { x: right[0] - CLICK_ERROR_PX, y: right[1] - CLICK_ERROR_PX },
  };
}
