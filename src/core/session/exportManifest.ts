import { z } from 'zod';
import { failed, ok, type Result } from '../problem.ts';

const MANIFEST_VERSION = 1;
const FORMAT = 'evenstride.library';

/** Where the list of an export lies in it. */
export const MANIFEST_PATH = 'manifest.json';
/** Where an export of a whole library holds the clinic's own pairs. */
export const OWN_PAIRS_PATH = 'own-pairs.json';

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(MANIFEST_VERSION),
  files: z.record(z.string(), z.object({ bytes: z.int().min(0), sha256: z.string() })),
});

/** What an export holds: docs/session-file.md. */
type Manifest = z.infer<typeof manifestSchema>;
type Facts = Manifest['files'][string];

export const manifestText = (files: Readonly<Record<string, Facts>>): string =>
  JSON.stringify({ format: FORMAT, version: MANIFEST_VERSION, files }, null, 2);

/** Whether an archive holds exactly what its list says, to the last bit. */
export function checkExport(
  listText: string | null,
  found: Readonly<Record<string, Facts>>,
): Result<readonly string[]> {
  if (listText === null && Object.keys(found).some((path) => path.startsWith('trials/'))) {
    // The list is the last entry: it is the first to be cut off.
    return DAMAGED_EXPORT;
  }
  const list = parsed(listText);
  if (typeof list !== 'object' || list === null || (list as { format?: unknown }).format !== FORMAT) {
    return NOT_AN_EXPORT;
  }
  if (Number((list as { version?: unknown }).version) > MANIFEST_VERSION) return NEWER_EXPORT;
  const manifest = manifestOf(listText);
  if (!manifest) return DAMAGED_EXPORT;
  const { files } = manifest;
  const paths = Object.keys(files);
  const isWhole = paths.every(
    (path) => found[path]?.bytes === files[path]!.bytes && found[path].sha256 === files[path]!.sha256,
  );
  return isWhole ? ok(paths) : DAMAGED_EXPORT;
}

/** null where it is none of this version. */
export const manifestOf = (listText: string | null): Manifest | null =>
  manifestSchema.safeParse(parsed(listText)).data ?? null;

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export const NOT_AN_EXPORT = failed(
  'not-an-export',
  'This is not a file that Evenstride exported.',
  'Choose a file whose name ends in “.evenstride.zip”. Nothing was changed.',
);

const NEWER_EXPORT = failed(
  'newer-version',
  'This file was exported by a newer version of Evenstride.',
  'Reload the page to get the newer version. Nothing was changed.',
);

export const DAMAGED_EXPORT = failed(
  'damaged-export',
  'This file is damaged: a part of it is missing or not what it was.',
  'Copy it again from where it came from, or export it anew. Nothing was changed.',
);
