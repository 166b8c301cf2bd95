import { describe, expect, it } from 'vitest';
import { fitPatch, templateOf } from '../../../src/core/pelvis/fit.ts';
import { MAY_MOVE, priorOf } from '../../../src/core/pelvis/followPelvis.ts';
import { patchIn, pictureOf } from '../../../src/core/pelvis/patch.ts';
import { pictureIn } from '../../../src/core/pelvis/pelvisPictures.ts';
import { emptyPlaces, indexOf, PARAMETER_COUNT, placePatch } from '../../../src/core/pelvis/surface.ts';
import { type PelvisPose, pelvisClip } from '../../fixtures/pelvisClip.ts';

const RADIANS = Math.PI / 180;
const START = new Float64Array(PARAMETER_COUNT);
/** From coarse to fine, as a clip is followed. */
const BLURS = [1.5, 1, 0.5];
const PRIOR = priorOf(MAY_MOVE);

/** The picture of one pose at each blur, with the hip in its middle. */
const picturesOf = (pose: Partial<PelvisPose>, noise = 1) => {
  const { track } = pelvisClip({
    poseAt: () => pose,
    noise,
    filming: { durationS: 1 / 30, noisePx: 0 },
  });
  return BLURS.map((sigma) => pictureOf(pictureIn(track.pelvisPictures!, 0)!, sigma));
};
const places = emptyPlaces();
placePatch(START, places);
const templateFrom = (picture: Float32Array) => templateOf(patchIn(picture, places, 0, 0));
const templates = picturesOf({}).map(templateFrom);

const fitted = (pictures: readonly Float32Array[], right = 0, down = 0) =>
  pictures.reduce<ReturnType<typeof fitPatch> | null>(
    (coarser, picture, i) =>
      fitPatch(templates[i]!, { picture, right, down }, coarser?.parameters ?? START, PRIOR, 30),
    null,
  )!;

describe('one picture against a template', () => {
  it.each([
    { obliquityDeg: 3, rotationDeg: 0 },
    { obliquityDeg: 0, rotationDeg: -4 },
    { obliquityDeg: -2, rotationDeg: 3 },
  ])('finds $obliquityDeg° of obliquity and $rotationDeg° of rotation', (pose) => {
    const { parameters } = fitted(picturesOf(pose));
    expect(Math.abs(parameters[indexOf('obliquity')]! / RADIANS - pose.obliquityDeg)).toBeLessThan(0.25);
    expect(Math.abs(parameters[indexOf('rotation')]! / RADIANS - pose.rotationDeg)).toBeLessThan(0.4);
    expect(START.every((value) => value === 0)).toBe(true);
  });

  it('finds that the hip lies elsewhere than it was said to lie', () => {
    const { parameters } = fitted(picturesOf({}), 0.7, -0.5);
    expect(Math.abs(parameters[indexOf('right')]! + 0.7)).toBeLessThan(0.1);
    expect(Math.abs(parameters[indexOf('down')]! - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(parameters[indexOf('obliquity')]! / RADIANS)).toBeLessThan(0.2);
  });

  it('is the surer the less noise there is', () => {
    const [little, much] = [fitted(picturesOf({}, 1)), fitted(picturesOf({}, 6))];
    expect(much.noise).toBeGreaterThan(3 * little.noise);
    expect(much.sd[indexOf('obliquity')]).toBeGreaterThan(3 * little.sd[indexOf('obliquity')]!);
  });

  it('keeps to what was known before where the picture says nothing', () => {
    const blank = new Float32Array(picturesOf({})[0]!.length).fill(100);
    const mean = Float64Array.from({ length: PARAMETER_COUNT }, (_, i) => 0.01 * (i + 1));
    const prior = priorOf(MAY_MOVE, mean);
    const kept = fitPatch(templateFrom(blank), { picture: blank, right: 0, down: 0 }, START, prior, 30);
    kept.parameters.forEach((value, i) => {
      expect(value).toBeCloseTo(mean[i]!, 6);
      expect(kept.sd[i]).toBeCloseTo(prior.sd[i]!, 6);
    });
  });
});
