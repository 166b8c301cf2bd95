import { expect, it } from 'vitest';
import type { KeptChanges, KeptDifference } from '../../../src/core/session/keptResults.ts';
import { drillCounts } from '../../../src/core/trends/drillCounts.ts';

const NONE: KeptDifference = { value: null, ci95: null, mdc: null, verdict: null, reason: '' };

const changes = (value: number | null, verdict: KeptDifference['verdict']): KeptChanges => ({
  comparable: true,
  blockers: [],
  measures: {
    trunkSideBend: { left: { ...NONE, value, verdict }, right: NONE, leftMinusRight: NONE, both: NONE },
  },
});

const count = (drills: readonly string[], ...kept: (KeptChanges | null)[]) =>
  drillCounts(
    kept.map((one) => ({ drills, changes: one })),
    'trunkSideBend',
    'left',
  );

it('counts what the change was in the sessions that had the drill', () => {
  const [plank] = count(
    ['Side plank'],
    changes(-3, 'real'),
    changes(2, 'real'),
    changes(0.1, 'withinNoise'),
    changes(1, 'unclear'),
    changes(null, null),
    null,
  );
  expect(plank).toEqual({
    drill: 'Side plank',
    timesDone: 6,
    sessions: 6,
    realUp: 1,
    realDown: 1,
    withinNoise: 1,
    unclear: 1,
    notCompared: 2,
  });
});

it('takes a drill done on both sides of one session as done twice in one session', () => {
  expect(count(['Side plank', ' side plank '], changes(-3, 'real'))).toMatchObject([
    { drill: 'Side plank', timesDone: 2, sessions: 1, realDown: 1 },
  ]);
});

it('leaves out lines without a name, and puts the most done first', () => {
  const counts = drillCounts(
    [
      { drills: ['Calf raise', '', 'Bridge'], changes: null },
      { drills: ['Bridge'], changes: null },
    ],
    'trunkSideBend',
    'left',
  );
  expect(counts.map(({ drill }) => drill)).toEqual(['Bridge', 'Calf raise']);
});

it('has no lines without drills', () => {
  expect(count([], changes(-3, 'real'))).toEqual([]);
});
