import { z } from 'zod';
import type { ClipInfo } from '../clip.ts';
import { clipEditsSchema } from './clipEdits.ts';
import { keptResultsSchema } from './keptResults.ts';
import { recordHead } from './version.ts';

const clipInfoSchema = z.object({
  name: z.string(),
  container: z.string(),
  codec: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  rotationDeg: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  frames: z.int(),
  fileDurationS: z.number(),
  fileFps: z.number(),
  captureFps: z.number(),
  captureFpsSource: z.enum(['metadata', 'person', 'assumed']),
  variableFrameRate: z.boolean(),
  missingFrames: z.int(),
}) satisfies z.ZodType<ClipInfo>;

const videoSchema = z.object({
  /** The file's own name. */
  name: z.string(),
  type: z.string(),
  sizeBytes: z.int().min(0),
  lastModifiedMs: z.number(),
  /** Tells whether a file is this video, whatever it is called and wherever it lies. */
  contentHash: z.string(),
  /** Name of the library's own copy; null: only referred to, and asked for when it is wanted. */
  keptAs: z.string().nullable(),
});

const model = z.enum(['lite', 'full', 'heavy']);

export const trialRecordSchema = z.object({
  ...recordHead,
  sessionId: z.string(),
  clip: clipInfoSchema.describe('As read from the file, before a person set anything'),
  video: videoSchema,
  pose: z
    .object({ key: z.string(), model })
    .nullable()
    .describe('Which stored pose track is its own; null: not analysed'),
  /** It was being analysed when it was saved: that goes on when it is opened. */
  isAnalyzing: z.boolean(),
  /** Of the analysis that goes on. */
  model: model.exactOptional(),
  edits: clipEditsSchema,
  /** As last computed, with the version of the code that did. */
  results: z.object({ code: z.string(), kept: keptResultsSchema }).nullable(),
});

/** A clip in a session, with everything decided about it and the numbers found; its frames lie in files of their own. */
export type TrialRecord = z.infer<typeof trialRecordSchema>;
