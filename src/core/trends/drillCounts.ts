import type { KeptChanges } from '../session/keptResults.ts';
import type { HistorySession } from './history.ts';
import type { TrendPart } from './trend.ts';

/** How one part of a measure changed in the sessions in which a drill was done. A count: it says nothing about why. */
export interface DrillCount {
  readonly drill: string;
  readonly timesDone: number;
  readonly sessions: number;
  readonly realUp: number;
  readonly realDown: number;
  readonly withinNoise: number;
  readonly unclear: number;
  /** Sessions without a comparison, or without this measure in both clips. */
  readonly notCompared: number;
}

/**
 * For every drill in a runner's history, what the change from before to after was in the sessions that had it. Several
 * drills in a session share its change. The most done stand first.
 */
export function drillCounts(
  sessions: readonly Pick<HistorySession, 'drills' | 'changes'>[],
  measureId: string,
  part: TrendPart,
): readonly DrillCount[] {
  const counts = new Map<string, DrillCount>();
  for (const { drills, changes } of sessions) {
    const outcome = outcomeOf(changes, measureId, part);
    const seen = new Set<string>();
    for (const typed of drills) {
      const drill = typed.trim();
      if (drill === '') continue;
      const key = drill.toLocaleLowerCase();
      const known = counts.get(key) ?? noneOf(drill);
      const isNew = !seen.has(key);
      seen.add(key);
      counts.set(key, {
        ...known,
        timesDone: known.timesDone + 1,
        ...(isNew && { sessions: known.sessions + 1, [outcome]: known[outcome] + 1 }),
      });
    }
  }
  return [...counts.values()].sort((a, b) => b.timesDone - a.timesDone || a.drill.localeCompare(b.drill));
}

type Outcome = 'realUp' | 'realDown' | 'withinNoise' | 'unclear' | 'notCompared';

function outcomeOf(changes: KeptChanges | null, measureId: string, part: TrendPart): Outcome {
  const change = changes?.measures[measureId]?.[part];
  if (!change || change.value === null || change.verdict === null) return 'notCompared';
  if (change.verdict !== 'real') return change.verdict;
  return change.value > 0 ? 'realUp' : 'realDown';
}

const noneOf = (drill: string): DrillCount => ({
  drill,
  timesDone: 0,
  sessions: 0,
  realUp: 0,
  realDown: 0,
  withinNoise: 0,
  unclear: 0,
  notCompared: 0,
});
