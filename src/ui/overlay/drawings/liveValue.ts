import type { Gait } from '../../../core/gait.ts';
import type { Side } from '../../../core/sides.ts';
import { artOf } from './index.ts';

/** A series reads the whole clip, and playing asks for one in every frame. */
const READ = new WeakMap<Gait, Map<string, Float64Array>>();

/** What a measure's drawing shows in one frame; undefined for what has no value between strikes. */
export function liveValue(gait: Gait, measureId: string, side: Side, frame: number): number | undefined {
  const series = artOf(measureId)?.series;
  if (!series) return undefined;
  const read = READ.get(gait) ?? new Map<string, Float64Array>();
  READ.set(gait, read);
  const key = `${measureId} ${side}`;
  const values = read.get(key) ?? series(gait, side);
  read.set(key, values);
  return values[frame];
}
