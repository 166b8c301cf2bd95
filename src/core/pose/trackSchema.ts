import { z } from 'zod';
import type { PoseTrack } from './track.ts';

const float64 = z.instanceof(Float64Array);
const float32 = z.instanceof(Float32Array);

/** What a stored pose track must hold; the lengths of its arrays follow from the frames. */
export const poseTrackSchema = z.object({
  timesS: float64,
  image: float32,
  world: float32,
  widthPx: z.number(),
  heightPx: z.number(),
  model: z.enum(['lite', 'full', 'heavy']),
  sceneLines: z.array(z.object({ frame: z.int().min(0), segments: float32 })),
  pelvisPictures: z
    .object({ frames: z.instanceof(Int32Array), values: z.instanceof(Uint8Array), places: float64 })
    .nullable(),
  pelvisMotion: z
    .object({
      parameters: float64,
      hip: z.object({ right: float64, down: float64 }),
      patch: float32,
      spacingPx: z.number().or(z.nan()),
      noise: z.number().or(z.nan()),
      obliquitySdDeg: z.number().or(z.nan()),
      rotationSdDeg: z.number().or(z.nan()),
    })
    .nullable(),
  part: z.object({ first: z.int().min(0), last: z.int().min(0) }).exactOptional(),
  foundOn: z.enum(['processor', 'graphicsCard']).exactOptional(),
  how: z.string().exactOptional(),
} satisfies { readonly [K in keyof PoseTrack]: z.ZodType<PoseTrack[K]> });
