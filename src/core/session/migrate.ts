import { z } from 'zod';
import { failed, ok, type Result } from '../problem.ts';
import { runnerSchema } from './runner.ts';
import { sessionSchema } from './session.ts';
import { trialRecordSchema } from './trialRecord.ts';
import { RECORD_VERSION } from './version.ts';

const RECORD_SCHEMAS = {
  runners: runnerSchema,
  sessions: sessionSchema,
  trials: trialRecordSchema,
};

export type RecordKind = keyof typeof RECORD_SCHEMAS;
export type RecordOf = { readonly [K in RecordKind]: z.infer<(typeof RECORD_SCHEMAS)[K]> };

type Raw = Readonly<Record<string, unknown>>;
/** Brings a record of one version to the next; index 0 leads from version 1 to 2. */
export type MigrationStep = (record: Raw, kind: RecordKind) => Raw;

const STEPS: readonly MigrationStep[] = [];

const versioned = z.looseObject({ version: z.int().min(1) });

/**
 * A record as it was stored, by this version or an earlier one, in today's shape.
 *
 * `newer-version`: a later version of the app wrote it; it can be left alone, not changed. `damaged-record`: it is not
 * what any version wrote.
 */
export function readRecord<K extends RecordKind>(kind: K, stored: unknown): Result<RecordOf[K]> {
  const migrated = migrate(kind, stored, STEPS, RECORD_VERSION);
  if (!migrated.ok) return migrated;
  const parsed = RECORD_SCHEMAS[kind].safeParse(migrated.value);
  return parsed.success ? ok(parsed.data as RecordOf[K]) : DAMAGED;
}

/** @param current the version that all steps together lead to */
export function migrate(
  kind: RecordKind,
  stored: unknown,
  steps: readonly MigrationStep[],
  current: number,
): Result<Raw> {
  const head = versioned.safeParse(stored);
  if (!head.success) return DAMAGED;
  const { version } = head.data;
  if (version > current) return NEWER;
  let record: Raw = head.data;
  for (const [index, step] of steps.entries()) {
    if (index + 1 >= version) record = { ...step(record, kind), version: index + 2 };
  }
  return ok(record);
}

const NEWER = failed(
  'newer-version',
  'This was saved by a newer version of Evenstride.',
  'Reload the page to get the newer version; nothing here was changed.',
);

const DAMAGED = failed(
  'damaged-record',
  'This record is damaged.',
  'Bring it back from an export of the library, if there is one; everything else can be used.',
);
