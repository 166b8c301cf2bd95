import { z } from 'zod';
import type { Gait } from '../gait.ts';
import type { Annotation } from './annotation.ts';
import { annotationValue } from './values.ts';

/** A drawing as `analysis.json` holds it. */
export const annotationSchema = z
  .object({
    id: z.string(),
    frame: z.int().min(0).describe('From 0'),
    timeS: z.number().nullable(),
    kind: z.enum(['angle', 'verticalAngle', 'line', 'arrow', 'text']),
    points: z
      .array(z.object({ x: z.number(), y: z.number() }))
      .describe('Pixels of the upright picture; the second point of an angle is its vertex'),
    value: z
      .number()
      .nullable()
      .describe(
        'angle: 0 to 180; verticalAngle: against the true vertical, + the upper end lies to the right in the picture',
      ),
    unit: z.enum(['deg', 'px']).nullable(),
    text: z.string().nullable(),
  })
  .describe('Drawn by hand on one frame; no measure reads it');

type AnnotationJson = z.infer<typeof annotationSchema>;

export function annotationJson(annotation: Annotation, gait: Gait): AnnotationJson {
  const { id, frame, kind, points, text = null } = annotation;
  const measured = annotationValue(annotation, gait);
  return {
    id,
    frame,
    timeS: gait.timesS[frame] ?? null,
    kind,
    points: points.map(({ x, y }) => ({ x, y })),
    value: measured && Number.isFinite(measured.value) ? measured.value : null,
    unit: measured?.unit ?? null,
    text,
  };
}
