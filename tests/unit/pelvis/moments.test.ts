import { describe, expect, it } from 'vitest';
import { informationOf, pullOf } from '../../../src/core/pelvis/moments.ts';
import { emptyPlaces, PARAMETERS, PATCH_SAMPLES, placePatch } from '../../../src/core/pelvis/surface.ts';

const CHANNELS = 2;
const VALUES = CHANNELS * PATCH_SAMPLES;
const random = (i: number) => Math.sin(12.9898 * i) * 3;
const right = Float32Array.from({ length: VALUES }, (_, i) => random(i));
const down = Float32Array.from({ length: VALUES }, (_, i) => random(i + 0.5));
const weights = Float64Array.from({ length: VALUES }, (_, i) => 1 + 0.9 * Math.sin(i));
const differences = Float32Array.from({ length: VALUES }, (_, i) => random(i + 0.25));

/** How brightness changes with each parameter, from where the samples are placed: [parameter][channel, sample]. */
const STEP = 1e-5;
const steepness = PARAMETERS.map((_, parameter) => {
  const [after, before] = [STEP, -STEP].map((change) => {
    const places = emptyPlaces();
    placePatch(
      PARAMETERS.map((__, i) => (i === parameter ? change : 0)),
      places,
    );
    return places;
  }) as [ReturnType<typeof emptyPlaces>, ReturnType<typeof emptyPlaces>];
  return Float64Array.from(right, (toRight, at) => {
    const i = at % PATCH_SAMPLES;
    const moved =
      toRight * (after.right[i]! - before.right[i]!) + down[at]! * (after.down[i]! - before.down[i]!);
    return moved / (2 * STEP);
  });
});
const sumOf = (value: (at: number) => number) =>
  weights.reduce((sum, weight, at) => sum + weight * value(at), 0);
/** Of the numeric derivatives, as a share of what is summed. */
const TOLERANCE = 1e-6;

describe.each(PARAMETERS.map((name, a) => ({ name, a })))('$name', ({ a }) => {
  const steep = steepness[a]!;

  it('is pulled by as much as its brightness differs', () => {
    const size = sumOf((at) => Math.abs(steep[at]! * differences[at]!));
    const pull = pullOf({ right, down }, weights, differences)[a]!;
    expect(Math.abs(pull - sumOf((at) => steep[at]! * differences[at]!))).toBeLessThan(TOLERANCE * size);
  });

  it('is known with every other one as well as brightness tells them', () => {
    const information = informationOf({ right, down }, weights);
    for (const [b, other] of steepness.entries()) {
      const size = sumOf((at) => Math.abs(steep[at]! * other[at]!));
      const found = information[a * PARAMETERS.length + b]!;
      expect(Math.abs(found - sumOf((at) => steep[at]! * other[at]!))).toBeLessThan(TOLERANCE * size);
    }
  });
});
