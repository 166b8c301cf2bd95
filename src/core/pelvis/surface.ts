import { SAMPLES_PER_TORSO } from './pelvisPictures.ts';

/**
 * The back (or the front) of the pelvis as an elliptic cylinder: half as wide as 0.31 of the torso's length, and its
 * skin 0.24 of it in front of the hip joints, as on adults (about 15 cm and 12 cm). The depth sets how far skin
 * moves sideways when the pelvis turns, so it sets the size of the rotation: 10 % of depth are 10 % of rotation.
 */
const HALF_WIDTH = 0.31 * SAMPLES_PER_TORSO;
const DEPTH = 0.24 * SAMPLES_PER_TORSO;
/** The patch reaches a little beyond the outline: the outline stays where it is while the skin turns. */
const REACH_SIDEWAYS = Math.floor(1.08 * HALF_WIDTH);
const REACH_UP = Math.floor(0.2 * SAMPLES_PER_TORSO);
const REACH_DOWN = Math.floor(0.12 * SAMPLES_PER_TORSO);

export const PATCH_COLUMNS = 2 * REACH_SIDEWAYS + 1;
export const PATCH_ROWS = REACH_UP + 1 + REACH_DOWN;
export const PATCH_SAMPLES = PATCH_COLUMNS * PATCH_ROWS;

/**
 * What moves the patch from one frame to the next, in the order of parameter arrays. Lengths are samples, angles are
 * radians.
 */
export const PARAMETERS = [
  'right', // of the hip middle that the pose model found
  'down',
  'logScale',
  /** + clockwise in the picture. */
  'obliquity',
  /** + the picture's right side away from the camera. */
  'rotation',
  /** + the top away from the camera. */
  'tilt',
  /** A thigh that swings drags the skin of its buttock up and down, more the lower it lies. */
  'dragLeft',
  'dragRight',
] as const;
export type Parameter = (typeof PARAMETERS)[number];
/** The other parameters are angles, but for the logarithm of the scale. */
export const LENGTHS: readonly Parameter[] = ['right', 'down', 'dragLeft', 'dragRight'];
export const PARAMETER_COUNT = PARAMETERS.length;
export const indexOf = (parameter: Parameter): number => PARAMETERS.indexOf(parameter);

const DRAG_BEGINS = -0.18 * SAMPLES_PER_TORSO;
const DRAG_IS_WHOLE_AFTER = 0.24 * SAMPLES_PER_TORSO;
const DRAG_SEAM = 0.05 * SAMPLES_PER_TORSO;

/** Where the samples of the patch lie on the surface, and what moves them, [sample] row by row. */
export const SURFACE = {
  rights: new Float64Array(PATCH_SAMPLES),
  downs: new Float64Array(PATCH_SAMPLES),
  /** Toward the camera. */
  depths: new Float64Array(PATCH_SAMPLES),
  dragsLeft: new Float64Array(PATCH_SAMPLES),
  dragsRight: new Float64Array(PATCH_SAMPLES),
} as const;

const share = (value: number): number => Math.min(2, Math.max(0, value));
for (let row = 0; row < PATCH_ROWS; row += 1) {
  for (let column = 0; column < PATCH_COLUMNS; column += 1) {
    const i = row * PATCH_COLUMNS + column;
    const right = column - REACH_SIDEWAYS;
    const down = row - REACH_UP;
    const drag = share((down - DRAG_BEGINS) / DRAG_IS_WHOLE_AFTER);
    const rightHalf = 0.5 * (1 + Math.tanh(right / DRAG_SEAM));
    SURFACE.rights[i] = right;
    SURFACE.downs[i] = down;
    SURFACE.depths[i] = depthAt(right);
    SURFACE.dragsLeft[i] = drag * (1 - rightHalf);
    SURFACE.dragsRight[i] = drag * rightHalf;
  }
}

/** How far the surface lies in front of the line through the hip joints, samples; 0 at the outline and beyond. */
function depthAt(right: number): number {
  return DEPTH * Math.sqrt(Math.max(0, 1 - (right / HALF_WIDTH) ** 2));
}

/** Places in a picture, samples from the hip middle, [sample]. */
export interface Places {
  readonly right: Float64Array;
  readonly down: Float64Array;
}

export const emptyPlaces = (): Places => ({
  right: new Float64Array(PATCH_SAMPLES),
  down: new Float64Array(PATCH_SAMPLES),
});

/**
 * Where the samples of the patch lie in a picture, for one frame's parameters; written into `places`.
 *
 * @param from,to samples to place, all of them unless said
 */
export function placePatch(p: ArrayLike<number>, places: Places, from = 0, to = PATCH_SAMPLES): void {
  const scale = Math.exp(p[2]!);
  const cosIn = scale * Math.cos(p[3]!);
  const sinIn = scale * Math.sin(p[3]!);
  const cosTurn = Math.cos(p[4]!);
  const sinTurn = Math.sin(p[4]!);
  const sinTilt = Math.sin(p[5]!);
  const [moveRight, moveDown, dragLeft, dragRight] = [p[0]!, p[1]!, p[6]!, p[7]!];
  const { rights, downs, depths, dragsLeft, dragsRight } = SURFACE;
  for (let i = from; i < to; i += 1) {
    const depth = depths[i]!;
    const right = rights[i]! * cosTurn + depth * sinTurn;
    const down = downs[i]! - depth * sinTilt + dragsLeft[i]! * dragLeft + dragsRight[i]! * dragRight;
    places.right[i] = right * cosIn - down * sinIn + moveRight;
    places.down[i] = right * sinIn + down * cosIn + moveDown;
  }
}

/** The patch's own lines, for drawing: rows and columns of sample indices. */
export function meshLines(rows: number, columns: number): readonly (readonly number[])[] {
  const spread = (count: number, length: number): number[] =>
    Array.from({ length: count }, (_, k) => Math.round((k * (length - 1)) / (count - 1)));
  const across = spread(rows, PATCH_ROWS).map((row) =>
    Array.from({ length: PATCH_COLUMNS }, (_, column) => row * PATCH_COLUMNS + column),
  );
  const inside = spread(columns + 2, PATCH_COLUMNS).slice(1, -1);
  const along = inside.map((column) =>
    Array.from({ length: PATCH_ROWS }, (_, row) => row * PATCH_COLUMNS + column),
  );
  return [...across, ...along];
}
