import { expect, it } from 'vitest';
import { compareTrials } from '../../../src/core/compare.ts';
import {
  keptChanges,
  keptChangesSchema,
  keptResults,
  keptResultsSchema,
} from '../../../src/core/session/keptResults.ts';
import type { PerSide } from '../../../src/core/sides.ts';
import type { HistorySession, HistoryTrial } from '../../../src/core/trends/history.ts';
import { trendOf } from '../../../src/core/trends/trend.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';

const TRUNK = { id: 'trunkSideBend' };
const trial = (id: string, trunkDeg: PerSide<number>): HistoryTrial => ({
  id,
  label: id,
  isBaseline: true,
  results: keptResults(fakeTrial({ trunkDeg })),
  notes: {},
});
const inSessions = (trials: readonly HistoryTrial[]): HistorySession[] =>
  trials.map((one) => ({ id: `s-${one.id}`, day: '', trials: [one], drills: [], changes: null }));
const FIRST = trial('a', { left: 6, right: 2 });
const HISTORY = inSessions([FIRST, trial('b', { left: 5, right: 2 }), trial('c', { left: 1, right: 2 })]);

it('keeps what a file can hold', () => {
  const [before, after] = [fakeTrial(), fakeTrial({ trunkDeg: { left: 1, right: 1 } })];
  const results = keptResults(before);
  expect(keptResultsSchema.parse(JSON.parse(JSON.stringify(results)))).toEqual(results);
  const comparison = compareTrials(before, after);
  const changes = keptChanges(comparison);
  expect(keptChangesSchema.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
  expect(changes.measures.trunkSideBend!.left.verdict).toBe(comparison.measures.trunkSideBend!.left.verdict);
});

it('lays the band round the first value and says what lies outside', () => {
  const { points, band, referenceId } = trendOf(TRUNK, 'left', HISTORY, 'posterior', 3);
  expect(referenceId).toBe('a');
  expect(band!.high - band!.low).toBeCloseTo(6);
  expect(points.map(({ place }) => place)).toEqual(['inside', 'inside', 'below']);
  expect(points[2]!.value).toBeCloseTo(1, 0);
  expect(points[2]!.ci95!.low).toBeLessThan(points[2]!.value!);
});

it('lays the band round the trial that was chosen', () => {
  const { points, referenceId } = trendOf(TRUNK, 'left', HISTORY, 'posterior', 3, 'c');
  expect(referenceId).toBe('c');
  expect(points.map(({ place }) => place)).toEqual(['above', 'above', 'inside']);
});

it('says what was run otherwise than the trial that the band lies round, where both say', () => {
  const [a, b, c] = HISTORY.flatMap(({ trials }) => trials);
  const odd = inSessions([
    { ...a!, notes: { speedKmH: 10, footwear: 'racer' } },
    { ...b!, notes: { speedKmH: 12, inclinePercent: 2, footwear: 'racer' } },
    { ...c!, notes: { footwear: 'trainer' } },
  ]);
  const { points } = trendOf(TRUNK, 'left', odd, 'posterior', 3);
  expect(points.map(({ differs }) => differs)).toEqual([
    [],
    ['speed 12 km/h, not 10 km/h'],
    ['in “trainer”, not “racer”'],
  ]);
});

it('has no band and no place without a smallest detectable difference', () => {
  const { points, band } = trendOf(TRUNK, 'left', HISTORY, 'posterior', null);
  expect(band).toBeNull();
  expect(points.every(({ place, value }) => place === null && value !== null)).toBe(true);
});

it('says why a trial has no value', () => {
  const odd = inSessions([
    { ...FIRST, id: 'new', results: null },
    { ...FIRST, id: 'front', results: { ...FIRST.results!, view: 'anterior' } },
    { ...FIRST, id: 'old', results: { ...FIRST.results!, measures: {} } },
  ]);
  const { points, band } = trendOf(TRUNK, 'left', odd, 'posterior', 3);
  expect(points.map(({ missing }) => missing)).toEqual([
    'It was not analysed.',
    'It was filmed from another view.',
    'It was not measured.',
  ]);
  expect(band).toBeNull();
  const knee = trendOf({ id: 'kneeFlexion' }, 'left', HISTORY, 'posterior', 3);
  expect(knee.points[0]!.missing).toMatch(/view/);
});
