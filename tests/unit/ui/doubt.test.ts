import { beforeEach, expect, it, vi } from 'vitest';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { spreadOnlySentence, spreadOnlyWords, strikeDoubt } from '../../../src/ui/doubt.ts';
import { fakeAccuracy } from '../../fixtures/fakeAccuracy.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';

vi.mock('../../../src/core/measures/accuracy.ts', () => import('../../fixtures/fakeAccuracy.ts'));

const TRUNK = MEASURES.find(({ id }) => id === 'trunkSideBend')!;
const CADENCE = MEASURES.find(({ id }) => id === 'cadence')!;
const KNOWN = { singleStrike: 1.6, sideMean: 0.8, leftMinusRight: 0.8 };
const UNKNOWN = { singleStrike: null, sideMean: null, leftMinusRight: null };
const known = fakeTrial({ accuracy: KNOWN });
const unknown = fakeTrial({ accuracy: UNKNOWN });

beforeEach(() => {
  fakeAccuracy.systematic = 0.5;
});

it('says nothing where everything is known', () => {
  expect(spreadOnlyWords(TRUNK, [known])).toBeNull();
  expect(spreadOnlyWords(TRUNK, [known, known])).toBeNull();
  expect(spreadOnlySentence(TRUNK, [known, known])).toBeNull();
});

it('says it once where nothing is known, in one clip or in two', () => {
  expect(spreadOnlyWords(TRUNK, [unknown])).toBe('spread only');
  fakeAccuracy.systematic = null;
  expect(spreadOnlyWords(TRUNK, [unknown, unknown])).toBe('spread only');
  expect(spreadOnlySentence(TRUNK, [unknown, unknown])).toMatch(
    /^Spread only: ± holds the spread over strikes/,
  );
});

it('names the numbers that lack it', () => {
  fakeAccuracy.systematic = null;
  expect(spreadOnlyWords(TRUNK, [known, known])).toBe('spread only in the change');
  fakeAccuracy.systematic = 0.5;
  expect(spreadOnlyWords(TRUNK, [known, unknown])).toBe('spread only in the means and left − right');
  const meansKnown = fakeTrial({ accuracy: { ...KNOWN, leftMinusRight: null } });
  expect(spreadOnlyWords(TRUNK, [meansKnown])).toBe('spread only in left − right');
  expect(spreadOnlyWords(CADENCE, [meansKnown])).toBeNull();
});

it('writes the ± of one strike once, twice where the clips differ, and not where one is unknown', () => {
  const results = (...trials: readonly (typeof known)[]) =>
    trials.map(({ measures }) => measures.trunkSideBend!);
  expect(strikeDoubt(TRUNK, results(known, known))).toBe('± 1.6°');
  const wider = fakeTrial({ accuracy: { ...KNOWN, singleStrike: 2.25 } });
  expect(strikeDoubt(TRUNK, results(known, wider))).toBe('± 1.6°, ± 2.3°');
  expect(strikeDoubt(TRUNK, results(known, unknown))).toBeNull();
});
