import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { readMeasure } from '../../../src/core/measures/read.ts';
import { allSeries, SERIES } from '../../../src/core/measures/series.ts';
import { VIEWS } from '../../../src/core/sides.ts';
import { analyticGait, RUNNER } from '../../fixtures/analyticGait.ts';

const withPeakAndRange = (id: string) => [id, `${id}Peak`, `${id}Range`];

describe('the list of measures', () => {
  it('holds every measure of docs/methods.md once', () => {
    expect(MEASURES.map(({ id }) => id)).toEqual([
      ...[
        'trunkSideBend',
        'trunkSideBendRelPelvis',
        'pelvicRotation',
        'pelvicDrop',
        'hipExternalRotation',
        'hipAdduction',
        'hipFlexion',
        'thighAngle',
        'kneeFlexion',
      ].flatMap(withPeakAndRange),
      'peakThighExtension',
      'peakKneeFlexion',
      'footProgression',
      'stepWidth',
      'crossover',
      'overstride',
      'shankAngle',
      'footStrikeAngle',
      'trunkForwardLean',
      'verticalOscillation',
      'cadence',
      'stepTime',
      'contactTime',
      'flightTime',
      'dutyFactor',
    ]);
  });

  it('claims a smallest detectable difference only where one is published', () => {
    const claimed = MEASURES.filter(({ mdc }) => mdc !== null).map(({ id, mdc }) => [id, mdc?.value]);
    expect(Object.fromEntries(claimed)).toEqual({
      trunkSideBend: 2.3,
      trunkSideBendPeak: 2.3,
      pelvicDrop: 2.8,
      pelvicDropPeak: 2.8,
      hipAdduction: 3.8,
      hipAdductionPeak: 3.8,
      kneeFlexion: 7,
      kneeFlexionPeak: 3.8,
    });
  });
});

describe.each(VIEWS)('from %s', (view) => {
  const gait = analyticGait(RUNNER, { view });

  it.each(MEASURES.filter(({ views }) => !views.includes(view)))('$id is refused', (measure) => {
    const reading = readMeasure(measure, gait);
    expect(reading).toMatchObject({ kind: 'withheld', withheld: { code: 'wrongView' } });
    if (reading.kind === 'withheld')
      expect(reading.withheld.message).toMatch(/^Not measurable from this view: /);
  });

  it('shows series of this view only, as long as the clip, and never one of a measure that is withheld', () => {
    const series = allSeries(gait);
    for (const [name, values] of Object.entries(series)) {
      const measureId = SERIES.find((one) => one.name === name)!.measureId;
      const reading = readMeasure(MEASURES.find(({ id }) => id === measureId)!, gait);
      expect(reading.kind).toBe('values');
      expect(values).toHaveLength(gait.timesS.length);
    }
    expect(Object.keys(series)).toContain(
      view === 'left' || view === 'right' ? 'trunkForwardLeanDeg' : 'trunkLeanRightDeg',
    );
  });
});

it('leaves out the leg that is hidden', () => {
  const names = Object.keys(allSeries(analyticGait(RUNNER, { view: 'left' })));
  expect(names).toContain('kneeFlexionLeftDeg');
  expect(names).not.toContain('kneeFlexionRightDeg');
});

it.each(['hipExternalRotation', 'footProgression'])('%s has no number from behind', (id) => {
  const reading = readMeasure(MEASURES.find((measure) => measure.id === id)!, analyticGait());
  expect(reading).toMatchObject({ kind: 'withheld', withheld: { code: 'notCarried' } });
});

it('hipFlexion has no number from the side', () => {
  const reading = readMeasure(
    MEASURES.find(({ id }) => id === 'hipFlexion')!,
    analyticGait(RUNNER, { view: 'left' }),
  );
  expect(reading).toMatchObject({ kind: 'withheld', withheld: { code: 'notCarried' } });
});
