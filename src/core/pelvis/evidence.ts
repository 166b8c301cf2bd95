import type { Trial } from '../trial.ts';
import { toClip } from './coordinates.ts';
import type { MarkerPlace } from './markers.ts';
import { hipAt, parametersAt } from './motionAt.ts';
import { emptyPlaces, meshLines, placePatch } from './surface.ts';

const MESH_ROWS = 4;
const MESH_COLUMNS = 5;
const MESH = meshLines(MESH_ROWS, MESH_COLUMNS);

/** The patch that was followed, bent round the pelvis in one frame: lines in pixels of the upright clip; none where there is none. */
export function pelvisMesh({ track, gait }: Trial, frame: number): readonly (readonly MarkerPlace[])[] {
  const { pelvisMotion: motion, pelvisPictures: pictures } = track;
  if (!gait.pelvis || !motion || !pictures) return [];
  const parameters = parametersAt(motion, frame);
  if (!(parameters.length > 0 && parameters.every(Number.isFinite))) return [];
  const places = emptyPlaces();
  placePatch(parameters, places);
  const { x, y } = hipAt(motion, frame);
  return MESH.map((line) =>
    line.map((sample) =>
      toClip(pictures, frame, { x: x + places.right[sample]!, y: y + places.down[sample]! }),
    ),
  );
}

/** Where the markers were found in one frame, pixels of the upright clip; those that were hidden are left out. */
export function markersAt({ gait }: Trial, frame: number): readonly MarkerPlace[] {
  const tracks = gait.pelvis?.markers;
  if (!tracks) return [];
  return [tracks.left, tracks.right]
    .map(({ x, y }) => ({ x: x[frame] ?? Number.NaN, y: y[frame] ?? Number.NaN }))
    .filter(({ x }) => Number.isFinite(x));
}
