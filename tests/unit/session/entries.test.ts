import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../src/core/session/day.ts';
import { findRunners, lastSeen, tagsInUse } from '../../../src/core/session/entries.ts';
import { drillNames, lastDone } from '../../../src/core/session/knownDrills.ts';
import type { Runner } from '../../../src/core/session/runner.ts';
import { newSession, type Session } from '../../../src/core/session/session.ts';
import { historyOf } from '../../../src/core/trends/historyOf.ts';

const runner = (id: string, name: string, tags: string[] = []): Runner => ({
  version: 1,
  id,
  revision: 1,
  changed: 1,
  name,
  notes: '',
  tags,
  created: '',
});
const visit = (id: string, runnerId: string | null, patch: Partial<Session> = {}): Session => ({
  ...newSession(id, runnerId, new Date(2026, 0, 5)),
  ...patch,
});
const plank = { name: 'Side plank', side: 'left', sets: 3, durationS: 30, cue: 'ribs down' } as const;

const RUNNERS = [runner('a', 'Anna', ['sprint']), runner('b', 'Ben')];
const SESSIONS = [
  visit('1', 'a', { date: '2026-01-01', complaint: 'Achilles' }),
  visit('2', 'a', { date: '2026-02-01', tags: ['shoes'] }),
  visit('3', 'b', { date: '2026-03-01', complaint: 'left hip' }),
  visit('4', null),
];
const found = (query: string, tag: string | null = null, order: 'lastSeen' | 'name' = 'name') =>
  findRunners(RUNNERS, SESSIONS, { query, tag, order }).map(({ runner: { id }, found: n }) => [id, n]);

describe('the list of runners', () => {
  it('holds everybody when nothing is looked for, in the order that was asked for', () => {
    expect(found('')).toEqual([
      ['a', null],
      ['b', null],
    ]);
    expect(found('', null, 'lastSeen').map(([id]) => id)).toEqual(['b', 'a']);
  });

  it('finds runners by what stands in their sessions, and says in how many', () => {
    expect(found('achilles')).toEqual([['a', 1]]);
    expect(found('anna')).toEqual([['a', 2]]);
    expect(found('anna hip')).toEqual([]);
  });

  it('finds by tags of runner and session', () => {
    expect(found('', 'sprint')).toEqual([['a', 2]]);
    expect(found('', 'shoes')).toEqual([['a', 1]]);
    expect(found('achilles', 'shoes')).toEqual([]);
    expect(tagsInUse(RUNNERS, SESSIONS)).toEqual(['shoes', 'sprint']);
  });

  it('knows the last visit', () => {
    expect(lastSeen(SESSIONS)).toBe('2026-03-01');
    expect(lastSeen([])).toBe('');
    expect([dayWords('2026-03-01'), dayWords('')]).toEqual(['1 Mar 2026', 'No date']);
  });
});

describe('drills to choose from', () => {
  const own = { ...plank, name: ' Band walk ' };
  it('are those that come with the app and those of one’s own, once each', () => {
    const names = drillNames([{ drills: [own, plank] }, { drills: [{ ...own, name: 'band walk' }] }]);
    expect(names[0]).toBe('Band walk');
    expect(names.filter((name) => name === 'Side plank')).toHaveLength(1);
    expect(names).toContain('Hip-flexor stretch with arm reach');
  });

  it('begin as they were last done', () => {
    expect(lastDone('side PLANK', [{ drills: [] }, { drills: [plank] }])).toBe(plank);
    expect(lastDone('Calf raise', [{ drills: [plank] }])).toBeUndefined();
  });
});

it('tells a history by the days of the visits, without standing clips and empty sessions', () => {
  const trials: Session['trials'] = [
    { id: 's', role: 'standing', label: 'Standing' },
    { id: 't', role: 'baseline', label: 'Baseline' },
  ];
  const sessions = [
    visit('late', 'a', { date: '2026-02-01', trials, drills: [plank], footwear: 'racer', speedKmH: 10 }),
    visit('early', 'a', { date: '2026-01-01', trials: [{ id: 'u', role: 'after', label: 'After' }] }),
    visit('empty', 'a'),
  ];
  const results = { view: 'posterior', model: 'full', measures: {} } as const;
  const history = historyOf(sessions, [
    { id: 't', results: { code: 'x', kept: results }, edits: { notes: { speedKmH: 12 } } },
  ]);
  expect(history.map(({ id }) => id)).toEqual(['early', 'late']);
  expect(history[1]).toMatchObject({ day: '1 Feb 2026', drills: ['Side plank'] });
  expect(history[1]!.trials).toEqual([
    // Of the clip, else of its session.
    { id: 't', label: 'Baseline', isBaseline: true, results, notes: { footwear: 'racer', speedKmH: 12 } },
  ]);
  expect(history[0]!.trials[0]).toMatchObject({ isBaseline: false, results: null });
});
