import { z } from 'zod';
import { LANDMARKS } from '../pose/landmarks.ts';
import type { RunnerChoice } from '../pose/runner.ts';
import { VIEWS } from '../sides.ts';
import type { AnalysisChoices } from '../trial.ts';

/**
 * Everything a person decided about one clip. The standing reference belongs to both trials and is added when they are
 * computed.
 */
export interface ClipEdits extends Omit<AnalysisChoices, 'standing'> {
  /** Frames per second of the camera; absent: what the file says. */
  readonly captureFps?: number;
  /** Who the runner is, where several people are in view. */
  readonly runner?: RunnerChoice;
}

const side = z.enum(['left', 'right']);
const place = z.object({ x: z.number(), y: z.number() });
const frame = z.int().min(0);
const span = z.object({ first: frame, last: frame });
const eventKeys = z.array(z.object({ type: z.enum(['footStrike', 'toeOff']), side, timeS: z.number() }));

const drawn = { id: z.string(), frame };
const words = { text: z.string().exactOptional() };
const annotation = z.union([
  z.object({
    ...drawn,
    ...words,
    kind: z.enum(['line', 'arrow', 'verticalAngle']),
    points: z.tuple([place, place]),
  }),
  z.object({ ...drawn, ...words, kind: z.literal('angle'), points: z.tuple([place, place, place]) }),
  z.object({ ...drawn, kind: z.literal('text'), points: z.tuple([place]), text: z.string() }),
]);

/** One entry for everything that can be decided: what is new there has to be kept as well. */
const shape = {
  view: z.enum(VIEWS).exactOptional(),
  camera: z
    .object({ rollDeg: z.number().exactOptional(), yawDeg: z.number().exactOptional() })
    .exactOptional(),
  markers: z.object({ frame, left: place, right: place }).exactOptional(),
  notes: z
    .object({
      speedKmH: z.number().exactOptional(),
      inclinePercent: z.number().exactOptional(),
      footwear: z.string().exactOptional(),
    })
    .exactOptional(),
  annotations: z.array(annotation).exactOptional(),
  trim: span.exactOptional(),
  events: z.object({ removed: eventKeys, added: eventKeys }).exactOptional(),
  leftOut: z.array(z.object({ side, timeS: z.number() })).exactOptional(),
  points: z
    .array(z.object({ landmark: z.enum(LANDMARKS), frame, x: z.number(), y: z.number() }))
    .exactOptional(),
  swaps: z.array(span).exactOptional(),
  captureFps: z.number().positive().exactOptional(),
  runner: z.object({ timeS: z.number(), x: z.number(), y: z.number() }).exactOptional(),
} satisfies { readonly [K in keyof Required<ClipEdits>]: z.ZodType<ClipEdits[K]> };

export const clipEditsSchema = z.object(shape);
