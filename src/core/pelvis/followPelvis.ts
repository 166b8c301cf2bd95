import { quickselect } from 'simple-statistics';
import type { PoseTrack } from '../pose/track.ts';
import { median } from '../stats/median.ts';
import { type Fitted, fitPatch, type Prior, type Seen, templateOf } from './fit.ts';
import { hipMiddle } from './hipMiddle.ts';
import { emptyPicture, patchIn, pictureOf } from './patch.ts';
import type { PelvisMotion } from './pelvisMotion.ts';
import { CHANNELS, type PelvisPictures, pictureIn } from './pelvisPictures.ts';
import {
  emptyPlaces,
  indexOf,
  PARAMETER_COUNT,
  PARAMETERS,
  PATCH_SAMPLES,
  type Parameter,
  placePatch,
} from './surface.ts';

const RADIANS = Math.PI / 180;

/**
 * What a patch may do, as standard uncertainties: the pose model's hip middle is good to 2–3 pixels on a body of a
 * thousand (docs/accuracy.md), a pelvis turns and drops by up to twenty degrees.
 */
export const MAY_MOVE: Readonly<Record<Parameter, number>> = {
  right: 0.8,
  down: 0.8,
  logScale: 0.02,
  obliquity: 8 * RADIANS,
  rotation: 10 * RADIANS,
  tilt: 3 * RADIANS,
  dragLeft: 5.4,
  dragRight: 5.4,
};

export const priorOf = (sd: Readonly<Record<Parameter, number>>, mean?: Float64Array): Prior => ({
  mean: mean ?? new Float64Array(PARAMETER_COUNT),
  sd: Float64Array.from(PARAMETERS, (name) => sd[name]),
});

/** From coarse to fine: the blur of each pass, samples. The last one sees every frame, the others build the template. */
const BLURS = [1.5, 1, 0.7, 0.5] as const;
export const FINEST_BLUR = 0.5;
const TEMPLATE_FRAMES = 80;
const ROUNDS = 8;
/** Fewer frames than this show no movement. */
const MIN_FRAMES = 8;
/** Their middle over the clip can't be told from the patch's own shape. */
const FREE_OF_MEAN: readonly Parameter[] = ['logScale', 'dragLeft', 'dragRight'];

/** Where the hip middle lies in each picture, samples from its middle: [frame]; NaN without a person or a picture. */
export function hipInPictures(track: PoseTrack, { places }: PelvisPictures): PelvisMotion['hip'] {
  const { x, y } = hipMiddle(track);
  return {
    right: x.map((px, frame) => (px - places[3 * frame]!) / places[3 * frame + 2]!),
    down: y.map((px, frame) => (px - places[3 * frame + 1]!) / places[3 * frame + 2]!),
  };
}

/** A frame that has a picture, as the fit wants it; good until the next is asked for. */
export function seenIn(pictures: PelvisPictures, { right, down }: PelvisMotion['hip']) {
  // One for all: thrown away after each frame they kept the garbage collector busy.
  const picture = emptyPicture();
  return (frame: number, blur: number): Seen => ({
    picture: pictureOf(pictureIn(pictures, frame)!, blur, picture),
    right: right[frame]!,
    down: down[frame]!,
  });
}

/** Frames that show a pelvis whose hip middle is known, in order. */
export const usableFrames = ({ right, down }: PelvisMotion['hip']): readonly number[] =>
  Array.from(right.keys()).filter((frame) => Number.isFinite(right[frame]! + down[frame]!));

/** A piece of the work of following: the same template for many frames, none of which needs another. */
export interface PelvisTask {
  /** What the frames are registered to; null: the patch is only read where `starts` puts it. */
  readonly template: Float32Array | null;
  /** Standard deviation of the blur, samples. */
  readonly blur: number;
  readonly frames: readonly number[];
  /** Where each frame's search begins, [frame of `frames`, parameter]. */
  readonly starts: Float64Array;
}

/** What comes of a task: what was read, or where the template was found. */
export interface PelvisTaskDone {
  readonly patches: readonly Float32Array[];
  readonly fits: readonly Fitted[];
}

/** Does a task, or a part of its frames. */
export function doPelvisTask(
  { template: patch, blur, frames, starts }: PelvisTask,
  seen: ReturnType<typeof seenIn>,
  onFrame: () => void = () => {},
): PelvisTaskDone {
  const template = patch && templateOf(patch);
  const done = { patches: [] as Float32Array[], fits: [] as Fitted[] };
  for (const [i, frame] of frames.entries()) {
    const start = starts.subarray(i * PARAMETER_COUNT, (i + 1) * PARAMETER_COUNT);
    const view = seen(frame, blur);
    if (template) done.fits.push(fitPatch(template, view, start, PRIOR, ROUNDS));
    else done.patches.push(patchAt(view, start));
    onFrame();
  }
  return done;
}

const PRIOR = priorOf(MAY_MOVE);

/** See `followingPelvis`; does all of its work here and now. */
export function followPelvis(track: PoseTrack): PelvisMotion | null {
  const { pelvisPictures: pictures } = track;
  if (!pictures) return null;
  const hip = hipInPictures(track, pictures);
  const seen = seenIn(pictures, hip);
  const following = followingPelvis(pictures, hip);
  let step = following.next();
  while (!step.done) step = following.next(doPelvisTask(step.value, seen));
  return step.value;
}

/** How many frames the tasks of a clip have in all. */
export function pelvisWork(hip: PelvisMotion['hip']): number {
  const usable = usableFrames(hip);
  return templateFrames(usable).length * (2 * BLURS.length - 1) + usable.length;
}

/**
 * Follows the skin or cloth on the pelvis through a clip: every frame is registered to one template, the median of
 * frames registered before, so that nothing drifts. The patch is bent like a body, and what the thighs do to it has
 * parameters of its own, so that they don't count as pelvis. Null where there are too few pictures.
 *
 * The work is handed out in tasks, each of which can be shared between processors.
 */
export function* followingPelvis(
  pictures: PelvisPictures,
  hip: PelvisMotion['hip'],
): Generator<PelvisTask, PelvisMotion | null, PelvisTaskDone> {
  const usable = usableFrames(hip);
  if (usable.length < MIN_FRAMES) return null;
  const some = templateFrames(usable);
  let found = new Float64Array(some.length * PARAMETER_COUNT);
  let patch = new Float32Array();
  for (const [pass, blur] of BLURS.entries()) {
    const { patches } = yield { template: null, blur, frames: some, starts: found };
    patch = medianPatch(patches);
    if (pass === BLURS.length - 1) break;
    const { fits } = yield { template: patch, blur, frames: some, starts: found };
    found = joinParameters(fits);
    withoutMean(fits.map((_, i) => found.subarray(i * PARAMETER_COUNT, (i + 1) * PARAMETER_COUNT)));
  }
  const starts = between(some, found, usable);
  const { fits } = yield { template: patch, blur: FINEST_BLUR, frames: usable, starts };
  const parameters = new Float64Array(hip.right.length * PARAMETER_COUNT).fill(Number.NaN);
  for (const [i, frame] of usable.entries()) parameters.set(fits[i]!.parameters, frame * PARAMETER_COUNT);
  const sdDeg = (parameter: Parameter) => median(fits.map(({ sd }) => sd[indexOf(parameter)]!)) / RADIANS;
  return {
    parameters,
    hip,
    patch,
    spacingPx: spacingPx(pictures),
    noise: median(fits.map(({ noise }) => noise)),
    obliquitySdDeg: sdDeg('obliquity'),
    rotationSdDeg: sdDeg('rotation'),
  };
}

/** The frames that the template is made of. */
function templateFrames(usable: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(usable.length / TEMPLATE_FRAMES));
  return usable.filter((_, k) => k % step === 0);
}

function joinParameters(fits: readonly Fitted[]): Float64Array<ArrayBuffer> {
  const all = new Float64Array(fits.length * PARAMETER_COUNT);
  for (const [i, { parameters }] of fits.entries()) all.set(parameters, i * PARAMETER_COUNT);
  return all;
}

/** A frame that was not found yet begins between its neighbours that were, [frame of `frames`, parameter]. */
function between(
  some: readonly number[],
  found: Float64Array,
  frames: readonly number[],
): Float64Array<ArrayBuffer> {
  const starts = new Float64Array(frames.length * PARAMETER_COUNT);
  let near = 0;
  for (const [i, frame] of frames.entries()) {
    while (near + 1 < some.length && some[near + 1]! <= frame) near += 1;
    const next = Math.min(near + 1, some.length - 1);
    const apart = some[next]! - some[near]!;
    const share = apart > 0 ? (frame - some[near]!) / apart : 0;
    for (let p = 0; p < PARAMETER_COUNT; p += 1) {
      const [a, b] = [found[near * PARAMETER_COUNT + p]!, found[next * PARAMETER_COUNT + p]!];
      starts[i * PARAMETER_COUNT + p] = a + (b - a) * share;
    }
  }
  return starts;
}

const places = emptyPlaces();

function patchAt({ picture, right, down }: Seen, parameters: Float64Array): Float32Array {
  placePatch(parameters, places);
  return patchIn(picture, places, right, down);
}

function medianPatch(patches: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const out = new Float32Array(CHANNELS * PATCH_SAMPLES);
  const column = new Array<number>(patches.length).fill(0);
  const upper = column.length >> 1;
  for (let i = 0; i < out.length; i += 1) {
    for (let k = 0; k < column.length; k += 1) column[k] = patches[k]![i]!;
    quickselect(column, upper);
    // What lies before it is no larger.
    let lower = column[upper]!;
    if (column.length % 2 === 0) lower = Math.max(...column.slice(0, upper));
    out[i] = (lower + column[upper]!) / 2;
  }
  return out;
}

function withoutMean(fitted: readonly Float64Array[]): void {
  for (const name of FREE_OF_MEAN) {
    const i = indexOf(name);
    const middle = median(fitted.map((parameters) => parameters[i]!));
    for (const parameters of fitted) parameters[i]! -= middle;
  }
}

/** Pixels between samples, median over frames. */
export const spacingPx = ({ places }: PelvisPictures): number =>
  median(Array.from(places).filter((_, i) => i % 3 === 2));

/** One parameter over time, [frame]. */
export const parameterOf = (motion: PelvisMotion, name: Parameter): Float64Array =>
  Float64Array.from(
    { length: motion.parameters.length / PARAMETER_COUNT },
    (_, frame) => motion.parameters[frame * PARAMETER_COUNT + indexOf(name)]!,
  );
