import type { PoseTrack } from '../pose/track.ts';
import { median } from '../stats/median.ts';
import { fitPatch, type Prior, type Seen, templateOf } from './fit.ts';
import { hipMiddle } from './hipMiddle.ts';
import { patchIn, pictureOf } from './patch.ts';
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

/** A frame that has a picture, as the fit wants it. */
export const seenIn =
  (pictures: PelvisPictures, { right, down }: PelvisMotion['hip']) =>
  (frame: number, blur: number): Seen => ({
    picture: pictureOf(pictureIn(pictures, frame)!, blur),
    right: right[frame]!,
    down: down[frame]!,
  });

/** Frames that show a pelvis whose hip middle is known, in order. */
export const usableFrames = ({ right, down }: PelvisMotion['hip']): readonly number[] =>
  Array.from(right.keys()).filter((frame) => Number.isFinite(right[frame]! + down[frame]!));

/**
 * Follows the skin or cloth on the pelvis through a clip: every frame is registered to one template, the median of
 * frames registered before, so that nothing drifts. The patch is bent like a body, and what the thighs do to it has
 * parameters of its own, so that they don't count as pelvis. Null where there are too few pictures.
 *
 * @param onShareDone told after every picture how much is done, 0–1
 */
export function followPelvis(
  track: PoseTrack,
  onShareDone: (share: number) => void = () => {},
): PelvisMotion | null {
  const pictures = track.pelvisPictures;
  if (!pictures) return null;
  const hip = hipInPictures(track, pictures);
  const usable = usableFrames(hip);
  if (usable.length < MIN_FRAMES) return null;
  const seen = seenIn(pictures, hip);
  const prior = priorOf(MAY_MOVE);
  const step = Math.max(1, Math.floor(usable.length / TEMPLATE_FRAMES));
  const some = usable.filter((_, k) => k % step === 0);
  const parameters = new Float64Array(track.timesS.length * PARAMETER_COUNT).fill(Number.NaN);
  const at = (frame: number) => parameters.subarray(frame * PARAMETER_COUNT, (frame + 1) * PARAMETER_COUNT);
  for (const frame of usable) at(frame).fill(0);

  const work = some.length * (BLURS.length - 1) + usable.length;
  let done = 0;
  const sds: Float64Array[] = [];
  const noises: number[] = [];
  let patch = new Float32Array();
  for (const [pass, blur] of BLURS.entries()) {
    const isLast = pass === BLURS.length - 1;
    const inTemplate = new Map(some.map((frame) => [frame, seen(frame, blur)]));
    patch = medianPatch(Array.from(inTemplate, ([frame, view]) => patchAt(view, at(frame))));
    const template = templateOf(patch);
    let near = 0;
    for (const frame of isLast ? usable : some) {
      // A frame not fitted yet begins where its nearest fitted neighbour lies.
      while (near + 1 < some.length && some[near + 1]! <= frame) near += 1;
      const view = inTemplate.get(frame) ?? seen(frame, blur);
      const fitted = fitPatch(template, view, at(some[near]!), prior, ROUNDS);
      at(frame).set(fitted.parameters);
      done += 1;
      onShareDone(done / work);
      if (isLast) {
        sds.push(fitted.sd);
        noises.push(fitted.noise);
      }
    }
    if (!isLast) withoutMean(some.map(at));
  }
  const sdDeg = (parameter: Parameter) => median(sds.map((sd) => sd[indexOf(parameter)]!)) / RADIANS;
  return {
    parameters,
    hip,
    patch,
    spacingPx: spacingPx(pictures),
    noise: median(noises),
    obliquitySdDeg: sdDeg('obliquity'),
    rotationSdDeg: sdDeg('rotation'),
  };
}

const places = emptyPlaces();

function patchAt({ picture, right, down }: Seen, parameters: Float64Array): Float32Array {
  placePatch(parameters, places);
  return patchIn(picture, places, right, down);
}

function medianPatch(patches: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const out = new Float32Array(CHANNELS * PATCH_SAMPLES);
  const column = new Float32Array(patches.length);
  for (let i = 0; i < out.length; i += 1) {
    for (let k = 0; k < column.length; k += 1) column[k] = patches[k]![i]!;
    column.sort();
    out[i] = (column[(column.length - 1) >> 1]! + column[column.length >> 1]!) / 2;
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
