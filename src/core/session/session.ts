import { z } from 'zod';
import { keptChangesSchema } from './keptResults.ts';
import { recordHead } from './version.ts';

const degrees = z.number().nullable();
const perSide = z.object({ left: degrees, right: degrees });

const doneDrillSchema = z.object({
  name: z.string(),
  side: z.enum(['left', 'right', 'both']).nullable(),
  sets: z.int().min(0).nullable(),
  /** Of one set. */
  durationS: z.number().min(0).nullable(),
  cue: z.string(),
});

const trialRole = z.enum(['baseline', 'after', 'standing']);

const trialId = z.string().nullable();

export const sessionSchema = z.object({
  ...recordHead,
  /** null: not yet filed under a runner. */
  runnerId: z.string().nullable(),
  /** Day of the visit as year-month-day; empty where nobody said. */
  date: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  examiner: z.string(),
  footwear: z.string(),
  /** Of the treadmill. */
  speedKmH: z.number().nullable(),
  inclinePercent: z.number().nullable(),
  /** Pain or complaint, in the runner's words. */
  complaint: z.string(),
  /** Passive range on the table, degrees; null where nobody looked. */
  findings: z.object({ hipExternalRotationDeg: perSide, hipExtensionDeg: perSide }),
  /** Done between the trials. */
  drills: z.array(doneDrillSchema),
  notes: z.string(),
  tags: z.array(z.string()),
  blursFaces: z.boolean(),
  /** Absent: as the face is. */
  blursSurroundings: z.boolean().exactOptional(),
  /** In the order they were filmed; each is a record of its own. */
  trials: z.array(z.object({ id: z.string(), role: trialRole, label: z.string() })),
  /** Which trials lay on the table when it was last open. */
  shown: z.object({ before: trialId, after: trialId, standing: trialId }),
  /** The trial shown after against the one shown before, as last computed; null where there were not two. */
  changes: keptChangesSchema.nullable(),
  /** When it was made by the computer's clock, ISO 8601; for people to read, nothing is ordered by it. */
  created: z.string(),
});

/** One visit of a runner. */
export type Session = z.infer<typeof sessionSchema>;

/** A session in which nothing was written yet. */
export const newSession = (id: string, runnerId: string | null, now: Date): Session => ({
  version: 1,
  id,
  revision: 0,
  changed: 0,
  runnerId,
  date: dayOf(now),
  examiner: '',
  footwear: '',
  speedKmH: null,
  inclinePercent: null,
  complaint: '',
  findings: {
    hipExternalRotationDeg: { left: null, right: null },
    hipExtensionDeg: { left: null, right: null },
  },
  drills: [],
  notes: '',
  tags: [],
  blursFaces: true,
  trials: [],
  shown: { before: null, after: null, standing: null },
  changes: null,
  created: now.toISOString(),
});

/** The day that the person's own clock shows. */
function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
