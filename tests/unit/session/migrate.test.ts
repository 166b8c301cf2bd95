import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MigrationStep, migrate, readRecord } from '../../../src/core/session/migrate.ts';
import { newSession } from '../../../src/core/session/session.ts';
import { RECORD_VERSION } from '../../../src/core/session/version.ts';

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

describe('records that every version stored', () => {
  const folder = new URL('../../fixtures/records/', import.meta.url);
  const files = readdirSync(folder);

  it('are there for each version', () => {
    const versions = Array.from({ length: RECORD_VERSION }, (_, i) => `version-${i + 1}.json`);
    expect(files.toSorted()).toEqual(versions);
  });

  it.each(files)('can be read: %s', (file) => {
    const stored = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    for (const kind of ['runners', 'sessions', 'trials'] as const) {
      expect(stored[kind].length).toBeGreaterThan(0);
      for (const record of stored[kind]) {
        const read = readRecord(kind, record);
        // Of this version nothing is lost; of an earlier one, nothing that today's shape still has.
        expect(read).toEqual({
          ok: true,
          value: record.version === RECORD_VERSION ? record : expect.anything(),
        });
      }
    }
  });
});
