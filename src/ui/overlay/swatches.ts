import { gradeMark } from './layers/confidence.ts';
import type { Layer } from './layersStore.ts';
import { line, type Shape } from './shape.ts';

/** Small pictures of what each layer draws, 36 × 20. */
export const SWATCH = { width: 36, height: 20 };

const at = (x: number, y: number) => ({ x, y });

export const LAYER_SWATCH: Readonly<Record<Layer, readonly Shape[]>> = {
  skeleton: [
    line('left', at(8, 4), at(8, 16)),
    line('right', at(28, 4), at(28, 16)),
    line('cross', at(8, 4), at(28, 4)),
  ],
  measure: [line('zero', at(18, 17), at(18, 3)), line('measured', at(18, 17), at(26, 4))],
  trails: [
    { kind: 'line', stroke: 'leftTrail', places: [at(5, 14), at(11, 7)], opacity: 0.35 },
    { kind: 'line', stroke: 'leftTrail', places: [at(11, 7), at(20, 5)], opacity: 0.65 },
    { kind: 'line', stroke: 'leftTrail', places: [at(20, 5), at(31, 12)] },
  ],
  confidence: [
    gradeMark('sure', at(7, 10), 1),
    gradeMark('unsure', at(16, 10), 1),
    gradeMark('guess', at(28, 10), 1),
  ],
  pelvis: [7, 13].map((y) => line('mesh', at(6, y + 2), at(18, y - 1), at(30, y + 2))),
};
