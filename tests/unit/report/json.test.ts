import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compareTrials } from '../../../src/core/compare.ts';
import { type AnalysisJson, analysisSchema } from '../../../src/core/report/analysisSchema.ts';
import { analysisJson } from '../../../src/core/report/json.ts';
import { newSession } from '../../../src/core/session/session.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { analyticGait, RUNNER, unseen, withoutZero } from '../../fixtures/analyticGait.ts';
import { leaning, leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';

/** What a reader of the file gets: written and read again. */
const written = (...trials: Trial[]): AnalysisJson => {
  const [before, after] = trials;
  const comparison = before && after ? compareTrials(before, after) : null;
  return analysisSchema.parse(JSON.parse(JSON.stringify(analysisJson(trials, comparison))));
};

const before = leaningTrial('before', 6.2, 2.1);
const after = leaningTrial('after', 2.7, 1.5);

describe('analysis.json', () => {
  it.each(['posterior', 'anterior', 'left', 'right'] as const)('holds to its schema from %s', (view) => {
    const trial = trialOf('before', analyticGait(RUNNER, { view }));
    expect(() => written(trial)).not.toThrow();
    expect(() => written(trial, trial)).not.toThrow();
    expect(written(trial).comparison).toBeNull();
  });

  it('holds what was written of the session, and not whose it was', () => {
    const session = {
      ...newSession('id', 'runner-7', new Date(2026, 2, 4)),
      complaint: 'left hip',
      speedKmH: 10,
    };
    const json = analysisSchema.parse(JSON.parse(JSON.stringify(analysisJson([before], null, session))));
    expect(json.session).toMatchObject({ date: '2026-03-04', complaint: 'left hip', speedKmH: 10 });
    expect(JSON.stringify(json)).not.toContain('runner-7');
    expect(written(before).session).toBeNull();
  });

  it('loses nothing to the schema', () => {
    const json = analysisJson([before, after], compareTrials(before, after));
    expect(
      z
        .object({})
        .loose()
        .parse(JSON.parse(JSON.stringify(json))),
    ).toEqual(written(before, after));
  });

  it('holds to its schema when nobody was seen', () => {
    const nobody = trialOf(
      'before',
      unseen(analyticGait(), () => true),
    );
    const { measures, atFootStrike, series } = written(nobody).trials[0]!;
    expect(measures.trunkSideBend!.withheld?.code).toBe('notSeen');
    expect(atFootStrike[0]!.trunkSideBendDeg).toBeNull();
    expect(series.trunkLeanRightDeg).toBeUndefined();
  });

  it('gives every angle at each strike, on the side that struck and in order of time', () => {
    const { atFootStrike } = written(before).trials[0]!;
    expect(atFootStrike).toHaveLength(20);
    expect(atFootStrike.map(({ timeS }) => timeS)).toEqual(
      atFootStrike.map(({ timeS }) => timeS).toSorted((a, b) => a - b),
    );
    expect(atFootStrike[0]).toMatchObject({
      side: 'left',
      timeS: 0.1,
      trunkSideBendDeg: 6.7,
      hipExternalRotationDeg: null,
      kneeFlexionDeg: null,
    });
    expect(atFootStrike[1]).toMatchObject({ side: 'right', trunkSideBendDeg: 2.6 });
    expect(Object.keys(atFootStrike[0]!.uncertainty)).toEqual(
      Object.keys(atFootStrike[0]!).filter((key) => key.endsWith('Deg')),
    );
  });

  it('gives series runner’s-right-positive, as long as their times, null where nothing was seen', () => {
    const gait = unseen(analyticGait(leaning(6.2, 2.1)), (timeS) => timeS < 0.05);
    const { series } = written(trialOf('before', gait)).trials[0]!;
    expect(series.trunkLeanRightDeg).toHaveLength(series.timeS.length);
    expect(series.trunkLeanRightDeg![0]).toBeNull();
    expect(series.trunkLeanRightDeg![24]).toBeCloseTo(-6.7, 5);
  });

  it('gives only ranges of the pelvis, and its series about their mean, where nothing says what level is', () => {
    const { measures, atFootStrike, series } = written(trialOf('before', withoutZero(analyticGait())))
      .trials[0]!;
    for (const angle of ['pelvicDrop', 'pelvicRotation', 'trunkSideBendRelPelvis']) {
      for (const id of [angle, `${angle}Peak`]) {
        expect(measures[id]).toMatchObject({ kind: 'change', withheld: { code: 'noZero' }, left: { n: 0 } });
      }
      expect(measures[`${angle}Range`]).toMatchObject({
        kind: 'absolute',
        withheld: null,
        left: { mean: expect.any(Number) },
      });
    }
    expect(measures.trunkSideBend!.kind).toBe('absolute');
    expect(atFootStrike[0]).toMatchObject({ pelvicDropDeg: null, pelvicRotationDeg: null });
    expect(series.pelvicObliquityRightDownDeg).toHaveLength(series.timeS.length);
  });

  it('gives real seconds', () => {
    const slow = trialOf('before', analyticGait(), { fileFps: 30, captureFps: 240, fileDurationS: 56 });
    expect(written(slow).trials[0]!.clip).toMatchObject({ durationS: 7, timeScale: 0.125 });
  });

  it('gives left minus right, and the whole runner where there are no sides', () => {
    const { measures } = written(before).trials[0]!;
    expect(measures.trunkSideBend).toMatchObject({
      unit: 'deg',
      kind: 'absolute',
      withheld: null,
      left: { n: 10, mean: 6.2 },
      right: { n: 10, mean: 2.1 },
      both: null,
      leftMinusRight: { value: 4.1, mdc: 2.3 },
    });
    expect(measures.trunkSideBend!.left.ci95![0]).toBeLessThan(6.2);
    expect(measures.trunkSideBend!.left.ci95![1]).toBeGreaterThan(6.2);
    expect(measures.cadence).toMatchObject({ leftMinusRight: { value: null } });
    expect(measures.cadence!.both!.mean).toBeCloseTo(171.428571, 5);
  });

  it('gives left against right stride by stride, and shares only of what is far from zero', () => {
    const { measures } = written(before).trials[0]!;
    const { strideByStride } = measures.trunkSideBend!;
    expect(strideByStride).toMatchObject({ pairs: 10, bias: 4.1 });
    expect(strideByStride!.limits![0]).toBeCloseTo(4.1, 5);
    expect(measures.trunkSideBend!.indices).toBeNull();
    expect(measures.stepTime!.indices!.symmetryIndexPercent).toBeCloseTo(-5.714286, 5);
    expect(measures.cadence).toMatchObject({ strideByStride: null, indices: null });
  });

  it('gives before, after and change', () => {
    const { comparison } = written(before, after);
    expect(comparison!.comparable).toBe(true);
    expect(comparison!.measures.trunkSideBend!.left).toMatchObject({ before: 6.2, after: 2.7, change: -3.5 });
    expect(comparison!.measures.trunkSideBend!.leftMinusRight).toMatchObject({
      before: 4.1,
      after: 1.2,
      change: -2.9,
    });
    expect(comparison!.measures.hipExternalRotation!.left).toMatchObject({ change: null, verdict: null });
  });

  it('never writes NaN', () => {
    const gait = unseen(analyticGait(), (timeS) => timeS > 1 && timeS < 2);
    expect(JSON.stringify(analysisJson([trialOf('before', gait)], null))).not.toContain('NaN');
  });
});

it('docs/analysis.schema.json is up to date (renew it: npx vitest run --project unit tests/unit/report/json -u)', async () => {
  const schema = {
    ...z.toJSONSchema(analysisSchema),
    title: 'evenstride.analysis/1',
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/analysis.schema.json',
  );
});
