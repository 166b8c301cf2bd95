import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../../src/core/measures/accuracy.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { usesMarkers } from '../../../src/core/measures/pelvis.ts';
import { readMeasure } from '../../../src/core/measures/read.ts';
import { allResults } from '../../../src/core/measures/result.ts';
import { allSeries } from '../../../src/core/measures/series.ts';
import { analyticGait, withoutZero, withUnfitPelvis } from '../../fixtures/analyticGait.ts';

const ANGLES = ['pelvicDrop', 'pelvicRotation', 'trunkSideBendRelPelvis'];
const SERIES_NAMES = [
  'pelvicObliquityRightDownDeg',
  'pelvicRotationRightForwardDeg',
  'trunkSideBendRightRelPelvisDeg',
];
const read = (id: string, gait = analyticGait()) =>
  readMeasure(MEASURES.find((measure) => measure.id === id)!, gait);
const numbersOf = (id: string, gait = analyticGait()) => {
  const reading = read(id, gait);
  return reading.kind === 'values' ? reading.values.left.map(({ value }) => value) : null;
};

describe.each(ANGLES)('%s from behind', (angle) => {
  const withheld = (code: string) => ({ kind: 'withheld', withheld: { code } });

  it('has numbers where a standing reference gives the zero', () => {
    for (const id of [angle, `${angle}Peak`, `${angle}Range`]) expect(read(id).kind).toBe('values');
  });

  it('has only its range where nothing gives the zero, and the range is the same', () => {
    const gait = withoutZero(analyticGait());
    expect(read(angle, gait)).toMatchObject(withheld('noZero'));
    expect(read(`${angle}Peak`, gait)).toMatchObject(withheld('noZero'));
    const range = numbersOf(`${angle}Range`, gait)!;
    numbersOf(`${angle}Range`)!.forEach((value, i) => {
      expect(range[i]).toBeCloseTo(value, 9);
    });
  });

  it('has nothing where it could not be followed, with or without a zero', () => {
    for (const gait of [analyticGait(), withoutZero(analyticGait())].map(withUnfitPelvis)) {
      for (const id of [angle, `${angle}Peak`, `${angle}Range`]) {
        expect(read(id, gait)).toMatchObject(withheld('notSeen'));
      }
    }
  });

  it('has nothing where nobody looked', () => {
    expect(read(angle, { ...analyticGait(), pelvis: null }).kind).toBe('withheld');
  });
});

it('shows series of the pelvis without a zero, but not where it could not be followed', () => {
  expect(Object.keys(allSeries(withoutZero(analyticGait())))).toEqual(expect.arrayContaining(SERIES_NAMES));
  const unfit = Object.keys(allSeries(withUnfitPelvis(analyticGait())));
  for (const name of SERIES_NAMES) expect(unfit).not.toContain(name);
  expect(unfit).toContain('trunkLeanRightDeg');
});

it('withholds rotation alone where only rotation can’t be followed', () => {
  const gait = analyticGait();
  const pelvis = gait.pelvis!;
  const why = { code: 'notSeen', message: 'Too little.' } as const;
  const results = allResults({
    ...gait,
    pelvis: { ...pelvis, rotationRightForward: { ...pelvis.rotationRightForward, unfit: why } },
  });
  expect(results.pelvicRotationRange!.withheld).toEqual(why);
  expect(results.pelvicDrop!.withheld).toBeNull();
  expect(results.trunkSideBendRelPelvis!.withheld).toBeNull();
});

it('knows which measures markers make more exact', () => {
  expect(MEASURES.map(({ id }) => id).filter(usesMarkers)).toEqual(
    ['trunkSideBendRelPelvis', 'pelvicDrop'].flatMap((id) => [id, `${id}Peak`, `${id}Range`]),
  );
});

it('states the same accuracy with markers for what markers don’t touch', () => {
  const gait = analyticGait();
  const none = new Float64Array(gait.timesS.length);
  const marked = {
    ...gait,
    pelvis: { ...gait.pelvis!, markers: { left: { x: none, y: none }, right: { x: none, y: none } } },
  };
  const lean = MEASURES.find(({ id }) => id === 'trunkSideBend')!;
  expect(accuracyOf(lean, marked)).toEqual(accuracyOf(lean, gait));
});
