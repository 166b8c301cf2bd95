import { markersAt, pelvisMesh } from '../../../core/pelvis/evidence.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Box } from '../runnerBox.ts';
import { line, type Shape, unitOf } from '../shape.ts';

/** Radius of the ring round a marker: wider than the marker, which stays in sight. */
const RING = 5.3;

/** What pelvic angles are read from: the patch of clothing that was followed, bent round the pelvis, and the markers. */
export interface PelvisShapes {
  readonly mesh: readonly Shape[];
  readonly markers: readonly Shape[];
}

export const pelvisShapes = (trial: Trial, frame: number, box: Box): PelvisShapes => ({
  mesh: pelvisMesh(trial, frame).map((places) => line('mesh', ...places)),
  markers: markersAt(trial, frame).map(({ x, y }) => ({
    kind: 'circle',
    stroke: 'marker',
    centre: { x, y },
    radius: RING * unitOf(box),
  })),
});
