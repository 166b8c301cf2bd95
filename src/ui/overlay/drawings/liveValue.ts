import type { Gait } from '../../../core/gait.ts';
import { remembered } from '../../../core/remembered.ts';
import type { Side } from '../../../core/sides.ts';
import { artOf } from './index.ts';

/** A series reads the whole clip, and playing asks for one in every frame. */
const seriesOf = remembered((gait: Gait, measureId: string, side: Side) =>
  artOf(measureId)?.series?.(gait, side),
);

/** What a measure's drawing shows in one frame; undefined for what has no value between strikes. */
export const liveValue = (gait: Gait, measureId: string, side: Side, frame: number): number | undefined =>
  seriesOf(gait, measureId, side)?.[frame];
