import { z } from 'zod';
import { isFrontalView, type Side } from '../src/core/sides.ts';

/*
 * A truth file, as ../shared/truth/README.md describes it: the contract between a clip and what is known of it.
 * Times are seconds from the clip's first frame.
 */

const side = z.enum(['left', 'right']);
const maybe = z.number().nullable();

const truthSchema = z.looseObject({
  fps: z.number(),
  frames: z.int(),
  view: z.enum(['posterior', 'anterior', 'left', 'right']),
  /** How it was filmed; what is missing is as the renderer has it by default: level and straight behind. */
  setup: z
    .looseObject({
      rollDeg: z.number().default(0),
      /** Metres, x forward, z to the runner's right; the runner is at the origin. */
      camPos: z.tuple([z.number(), z.number(), z.number()]).optional(),
      /** Quiet standing. */
      stand: z.boolean().default(false),
      avatar: z.string().optional(),
      camAt: z.tuple([z.number(), z.number(), z.number()]).optional(),
      fov: z.number().optional(),
    })
    .default({ rollDeg: 0, stand: false }),
  events: z.array(z.object({ type: z.enum(['footStrike', 'toeOff']), side, timeS: z.number() })),
  /** One line a strike; every key but `side` and `timeS` is an angle in degrees. */
  atFootStrike: z.array(z.looseObject({ side, timeS: z.number() })),
  /** One value a frame; the name says what positive means. */
  series: z.record(z.string(), z.array(maybe)),
  /** `left_hip`, …: pixels, [frame][x right, y down]. */
  points2dPx: z.record(z.string(), z.array(z.tuple([maybe, maybe]).nullable())).default({}),
  /** Metres, [frame][x forward, y up, z to the runner's right]. */
  points3dM: z.record(z.string(), z.array(z.tuple([maybe, maybe, maybe]).nullable())).default({}),
});

export type Truth = z.infer<typeof truthSchema>;

/** Something known to have happened, or found to have: the least that two events need to be compared. */
export interface Timed {
  readonly side: Side;
  readonly timeS: number;
}

/** @throws {Error} one sentence that names what is wrong with the file */
export function readTruth(name: string, json: unknown): Truth {
  const read = truthSchema.safeParse(json);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new Error(`The truth of “${name}” can't be read: ${path.join('.')}: ${message}.`);
}

/** Where the camera truly was, with the signs of `CameraSetup`; no yaw from the side. */
export function trueCamera({ setup, view }: Truth): { readonly rollDeg: number; readonly yawDeg?: number } {
  const { rollDeg, camPos } = setup;
  if (!isFrontalView(view)) return { rollDeg };
  const [x, , z] = camPos ?? [1, 0, 0];
  return { rollDeg, yawDeg: (Math.atan2(z, Math.abs(x)) * 180) / Math.PI };
}

export const durationS = (truth: Pick<Truth, 'frames' | 'fps'>): number => truth.frames / truth.fps;

/** A series of the truth as the core keeps series, NaN where nothing is known; null where there is none. */
export function truthSeries(truth: Truth, name: string): Float64Array | null {
  const values = truth.series[name];
  return values ? Float64Array.from(values, (value) => value ?? Number.NaN) : null;
}

export const frameTimesS = (truth: Truth): Float64Array =>
  truthSeries(truth, 'timeS') ?? Float64Array.from({ length: truth.frames }, (_, i) => i / truth.fps);
