import { expect, it } from 'vitest';
import { byDate, byName } from '../../../src/core/session/order.ts';
import type { Runner } from '../../../src/core/session/runner.ts';
import { runnerMatches, sessionMatches } from '../../../src/core/session/search.ts';
import { newSession } from '../../../src/core/session/session.ts';

const runner = (name: string, notes = ''): Runner => ({
  version: 1,
  id: name,
  revision: 1,
  changed: 1,
  name,
  notes,
  tags: ['Triathlon'],
  created: '',
});

it('finds a runner by parts of words in any order, without regard to case and accents', () => {
  const zoe = runner('Zoë Müller', 'left hip');
  expect(runnerMatches('mull zoe', zoe)).toBe(true);
  expect(runnerMatches('TRIATH hip', zoe)).toBe(true);
  expect(runnerMatches('zoe knee', zoe)).toBe(false);
  expect(runnerMatches('  ', zoe)).toBe(true);
});

it('finds a session by its runner and by what was written', () => {
  const session = {
    ...newSession('s', 'r', new Date(2026, 0, 5)),
    complaint: 'Achilles',
    footwear: 'Racer 3',
  };
  expect(sessionMatches('zoe achil 2026-01', session, runner('Zoë'))).toBe(true);
  expect(sessionMatches('racer', session, undefined)).toBe(true);
  expect(sessionMatches('zoe', session, undefined)).toBe(false);
});

it('orders codes as people count, and visits by day, then as they were changed', () => {
  expect(
    ['R10', 'r9', 'R1']
      .map((name) => runner(name))
      .sort(byName)
      .map(({ name }) => name),
  ).toEqual(['R1', 'r9', 'R10']);
  const visit = (date: string, changed: number) => ({
    ...newSession(`${date}${changed}`, null, new Date()),
    date,
    changed,
  });
  const order = [visit('2026-02-01', 1), visit('2025-01-01', 3), visit('2026-02-01', 0)].sort(byDate);
  expect(order.map(({ id }) => id)).toEqual(['2025-01-013', '2026-02-010', '2026-02-011']);
});
