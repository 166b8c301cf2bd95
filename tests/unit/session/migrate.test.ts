import { expect, it } from 'vitest';
import { type MigrationStep, migrate, readRecord } from '../../../src/core/session/migrate.ts';
import { newSession } from '../../../src/core/session/session.ts';

const session = newSession('s1', null, new Date(2026, 2, 2, 23, 30));

it('reads a record of this version as it was stored', () => {
  expect(readRecord('sessions', structuredClone(session))).toEqual({ ok: true, value: session });
  expect(session.date).toBe('2026-03-02');
});

it('leaves what a newer version wrote alone', () => {
  expect(readRecord('sessions', { ...session, version: 99 })).toMatchObject({
    ok: false,
    problem: { code: 'newer-version' },
  });
});

it.each([null, 'x', {}, { ...session, version: 0 }, { ...session, drills: 'none' }])(
  'says that %j is damaged',
  (stored) => {
    expect(readRecord('sessions', stored)).toMatchObject({ ok: false, problem: { code: 'damaged-record' } });
  },
);

it('takes a record through every step from its own version on', () => {
  const steps: readonly MigrationStep[] = [
    (record) => ({ ...record, trail: `${record.trail}2` }),
    (record) => ({ ...record, trail: `${record.trail}3` }),
  ];
  const from = (version: number) => migrate('runners', { version, trail: '' }, steps, 3);
  expect(from(1)).toEqual({ ok: true, value: { version: 3, trail: '23' } });
  expect(from(2)).toEqual({ ok: true, value: { version: 3, trail: '3' } });
  expect(from(3)).toEqual({ ok: true, value: { version: 3, trail: '' } });
});
