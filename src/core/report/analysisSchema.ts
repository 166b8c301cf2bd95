import { z } from 'zod';
import { annotationSchema } from '../annotations/schema.ts';
import { MEASURES } from '../measures/index.ts';
import { LANDMARKS } from '../pose/landmarks.ts';
import { sessionSchema } from '../session/session.ts';
import { VIEWS } from '../sides.ts';

/*
 * What `analysis.json` holds: the contract with everything that reads it. Published as docs/analysis.schema.json.
 * Times are real seconds from the first frame, after slow-motion scaling. `null` is "could not be measured".
 */

const side = z.enum(['left', 'right']);
const measured = z.number().nullable();
const ci95 = z.tuple([z.number(), z.number()]).nullable().describe('95 % interval: low, high');

const summary = z
  .object({ n: z.int().min(0), mean: measured, sd: measured, ci95 })
  .describe('Values of one side over the clip; ci95 is that of the mean');

const judged = {
  ci95,
  mdc: measured.describe('Smallest detectable difference; null where nobody has published one'),
  mdcSource: z.string().nullable(),
  detectable: measured.describe(
    'What the size must exceed here: mdc, widened by the spread over these strikes',
  ),
  p: measured.describe(
    'How often recordings without a true difference are this far apart, two-sided, before Holm’s correction; null where nothing may be called real',
  ),
  verdict: z.enum(['real', 'withinNoise', 'unclear']).nullable(),
  reason: z.string().describe('One sentence: why this verdict, or why there is none'),
};
const difference = z.object({ value: measured, ...judged });
const change = z.object({
  before: measured,
  after: measured,
  change: measured,
  effectSize: measured.describe('Hedges’ g: the change in standard deviations from strike to strike'),
  ...judged,
});

const measure = z.object({
  label: z.string(),
  unit: z.enum(['deg', 's', 'percent', 'spm', 'bodyHeightPercent']),
  kind: z
    .enum(['absolute', 'change'])
    .describe('change: the zero is not known, only differences mean something'),
  positive: z.string().describe('Finishes the sentence "positive means …"'),
  withheld: z
    .object({
      code: z.enum(['wrongView', 'notCarried', 'cameraUnknown', 'noZero', 'notSeen', 'tooFew']),
      message: z.string(),
    })
    .nullable(),
  left: summary,
  right: summary,
  both: summary.nullable().describe('For measures of the whole runner, else null'),
  leftMinusRight: difference,
  strideByStride: z
    .object({
      pairs: z.int(),
      bias: measured,
      biasCi95: ci95,
      limits: ci95.describe('Limits of agreement: mean − and + 1.96 SD of the differences'),
      lowerCi95: ci95.describe('Of the lower limit'),
      upperCi95: ci95.describe('Of the upper limit'),
    })
    .nullable()
    .describe(
      'Bland & Altman: each left strike minus the right one that follows it; null where sides do not compare',
    ),
  indices: z
    .object({
      symmetryIndexPercent: measured.describe('Robinson 1987'),
      symmetryAnglePercent: measured.describe('Zifchock 2008'),
      normalizedSymmetryIndexPercent: measured.describe('Queen 2020'),
    })
    .nullable()
    .describe(
      'Shares, positive where the left is larger; null unless both sides are far from zero. Never part of a verdict',
    ),
  uncertainty: z
    .object({ singleStrike: measured, sideMean: measured, leftMinusRight: measured })
    .describe('Half-widths of 95 % intervals that more strikes can’t narrow; null where not measured'),
});

const cameraSource = z.enum(['scene', 'body', 'sceneAndBody', 'person', 'assumed']);

type AngleKey = `${string}Deg`;

/** The angles at foot strike, under the names that `atFootStrike` gives them. */
export const STRIKE_ANGLES: readonly { readonly id: string; readonly key: AngleKey }[] = MEASURES.filter(
  ({ moment, unit }) => moment === 'footStrike' && unit === 'deg',
).map(({ id }) => ({ id, key: `${id}Deg` as const }));

const strikeAngles: Record<AngleKey, typeof measured> = Object.fromEntries(
  STRIKE_ANGLES.map(({ key }) => [key, measured]),
);

const frameSpan = z.object({ first: z.int(), last: z.int() }).describe('Frames from 0, both included');
const eventKeys = z.array(z.object({ type: z.enum(['footStrike', 'toeOff']), side, timeS: z.number() }));

const corrections = z
  .object({
    trim: frameSpan.nullable().describe('The part that is measured; null: all of it'),
    eventsAdded: eventKeys,
    eventsRemoved: eventKeys.describe('Found by the software and taken away by the person'),
    strikesLeftOut: z.array(z.object({ side, timeS: z.number() })),
    points: z
      .array(z.object({ landmark: z.enum(LANDMARKS), frame: z.int(), x: z.number(), y: z.number() }))
      .describe('Joints laid by hand, pixels of the upright picture'),
    legSwaps: z.array(frameSpan).describe('Where left and right leg were exchanged'),
  })
  .describe('What a person put right in what was found');

const trial = z.object({
  label: z.string(),
  clip: z.object({
    name: z.string(),
    widthPx: z.number(),
    heightPx: z.number(),
    frames: z.int(),
    durationS: z.number().describe('Real seconds'),
    fileFps: z.number(),
    captureFps: z.number(),
    captureFpsSource: z.enum(['metadata', 'person', 'assumed']),
    timeScale: z.number().describe('Real seconds that pass in one second of the file'),
    variableFrameRate: z.boolean(),
  }),
  view: z.enum(VIEWS).describe('left: the runner’s left side faces the camera'),
  viewConfidence: z.number(),
  viewSource: z.enum(['auto', 'person']),
  model: z.enum(['lite', 'full', 'heavy']),
  activity: z.enum(['running', 'walking', 'standing', 'unclear']),
  personShare: z.number().describe('Share of frames in which a person was found'),
  notes: z
    .object({ speedKmH: measured, inclinePercent: measured, footwear: z.string().nullable() })
    .describe('As a person noted them'),
  camera: z.object({
    rollDeg: z.number().describe('Turn of the camera about its axis, + counter-clockwise'),
    rollSdDeg: z.number().describe('Standard uncertainty'),
    source: cameraSource.describe('Where the roll comes from'),
    yawDeg: measured.describe(
      'Where the camera stands off the line of running, + to the runner’s right; null from the side',
    ),
    yawSdDeg: measured.describe('Standard uncertainty'),
    yawSource: cameraSource.nullable(),
    heightBodies: measured.describe('Height of the camera over the ground, in heights of the runner’s body'),
  }),
  events: z.array(
    z.object({
      type: z.enum(['footStrike', 'toeOff']),
      side,
      timeS: z.number(),
      uncertaintyS: z.number().describe('Half-width of the 95 % interval'),
      source: z.enum(['auto', 'manual']),
      leftOut: z.boolean().describe('A person left it out of the statistics'),
    }),
  ),
  atFootStrike: z.array(
    z
      .object({ side, timeS: z.number(), source: z.enum(['auto', 'manual']), leftOut: z.boolean() })
      .extend(strikeAngles)
      .extend({ uncertainty: z.object(strikeAngles).describe('Half-widths of 95 % intervals') }),
  ),
  series: z
    .object({ timeS: z.array(z.number()) })
    .catchall(z.array(measured))
    .describe('One value a frame; the name says what positive means'),
  measures: z.record(z.string(), measure),
  corrections,
  annotations: z.array(annotationSchema),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), tip: z.string() })),
  log: z.array(z.object({ step: z.string(), detail: z.string() })).describe('What was done, in order'),
});

const comparison = z.object({
  comparable: z.boolean(),
  differences: z.array(
    z.object({ what: z.string(), before: z.string(), after: z.string(), matters: z.boolean() }),
  ),
  measures: z.record(
    z.string(),
    z.object({ left: change, right: change, leftMinusRight: change, both: change }),
  ),
});

const sessionDetails = sessionSchema
  .pick({
    date: true,
    examiner: true,
    footwear: true,
    speedKmH: true,
    inclinePercent: true,
    complaint: true,
    findings: true,
    drills: true,
    notes: true,
    tags: true,
  })
  .describe('What was written of the visit, apart from whose it was');

export const analysisSchema = z.object({
  schema: z.literal('evenstride.analysis/1'),
  session: sessionDetails.nullable().describe('null where no session is open'),
  trials: z.array(trial),
  comparison: comparison.nullable(),
});

export type AnalysisJson = z.infer<typeof analysisSchema>;
