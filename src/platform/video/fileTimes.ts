import { ok, type Result } from '../../core/problem.ts';
import { openTable } from './openTable.ts';

/** File time of every frame of a clip, seconds from the first. */
export async function fileTimes(file: File): Promise<Result<Float64Array>> {
  const opened = await openTable(file);
  if (!opened.ok) return opened;
  const { input, table } = opened.value;
  input.dispose();
  const [firstS = 0] = table.timestampsS;
  return ok(table.timestampsS.map((timestampS) => timestampS - firstS));
}
