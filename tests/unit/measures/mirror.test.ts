import { describe, expect, it } from 'vitest';
import type { Gait } from '../../../src/core/gait.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { SERIES } from '../../../src/core/measures/series.ts';
import { otherSide, SIDES, VIEWS } from '../../../src/core/sides.ts';
import { analyticGait, mirrored, RUNNER } from '../../fixtures/analyticGait.ts';

/** Equal to nine decimals, or unseen both. */
function expectAlike(value: number, expected: number): void {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 9);
}

/** Angles of the trunk and pelvis over time: the same line, its sign turned in the mirror. */
const RIGHT_POSITIVE = /Right(Down|RelPelvis|Forward)?Deg$/;
const OWN_SIDE = /(Left|Right)Deg$/;

/** Filmed from beside the line of running. */
const offLine = (gait: Gait): Gait => ({
  ...gait,
  camera: { ...gait.camera, yaw: { deg: 6, sdDeg: 1, source: 'person' } },
});

describe.each(VIEWS)('a mirrored runner seen from: %s', (view) => {
  const gait = offLine(analyticGait(RUNNER, { view, rollDeg: 4 }));
  const mirror = mirrored(gait);

  it.each(MEASURES.filter(({ views }) => views.includes(view)))('$id swaps left and right', (measure) => {
    const original = measure.compute(gait);
    const swapped = measure.compute(mirror);
    expect(swapped.kind).toBe(original.kind);
    if (original.kind === 'withheld' || swapped.kind === 'withheld') return;
    for (const side of SIDES) {
      const expected = original.values[otherSide(side)];
      expect(expected.length).toBeGreaterThan(5);
      expect(swapped.values[side].map(({ timeS }) => timeS)).toEqual(expected.map(({ timeS }) => timeS));
      swapped.values[side].forEach(({ value }, index) => {
        expectAlike(value, expected[index]!.value);
      });
    }
    const seen = SIDES.flatMap((side) => original.values[side]).filter(({ value }) => Number.isFinite(value));
    expect(seen.length).toBeGreaterThan(5);
  });
});

describe('series in the mirror', () => {
  const gait = offLine(analyticGait(RUNNER, { view: 'posterior', rollDeg: 4 }));
  const shared = SERIES.filter(
    ({ name }) => RIGHT_POSITIVE.test(name) && !/^(hip|thigh|knee|shank|foot)/.test(name),
  );

  it.each(shared)('$name turns its sign', ({ compute }) => {
    const original = compute(gait);
    compute(mirrored(gait)).forEach((value, frame) => {
      expect(value).toBeCloseTo(-original[frame]!, 9);
    });
  });

  it('names every series that has no sign of its own by leg', () => {
    const rest = SERIES.filter((series) => !shared.includes(series) && series.name !== 'trunkForwardLeanDeg');
    expect(rest.every(({ name }) => OWN_SIDE.test(name))).toBe(true);
    expect(shared.map(({ name }) => name)).toEqual([
      'trunkLeanRightDeg',
      'trunkSideBendRightRelPelvisDeg',
      'pelvicObliquityRightDownDeg',
      'pelvicRotationRightForwardDeg',
    ]);
  });
});
