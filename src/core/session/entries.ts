import { byName } from './order.ts';
import type { Runner } from './runner.ts';
import { runnerMatches, sessionMatches } from './search.ts';
import type { Session } from './session.ts';

/** A runner as the library lists them. */
export interface RunnerEntry {
  readonly runner: Runner;
  readonly sessions: readonly Session[];
  /** How many of the sessions hold what was looked for; null where nothing was. */
  readonly found: number | null;
}

export type EntryOrder = 'lastSeen' | 'name';

interface Search {
  readonly query: string;
  /** Only runners that have this tag, or a session that has; null for all. */
  readonly tag: string | null;
  readonly order: EntryOrder;
}

/** Every runner that fits, or has a session that does. */
export function findRunners(
  runners: readonly Runner[],
  sessions: readonly Session[],
  { query, tag, order }: Search,
): readonly RunnerEntry[] {
  const sessionsOf = byRunner(sessions);
  const isLooking = query.trim() !== '' || tag !== null;
  const hasTag = ({ tags }: Runner | Session): boolean => tag === null || tags.includes(tag);
  return runners
    .flatMap((runner): RunnerEntry[] => {
      const all = sessionsOf.get(runner.id) ?? [];
      if (!isLooking) return [{ runner, sessions: all, found: null }];
      const found = all.filter(
        (session) => (hasTag(runner) || hasTag(session)) && sessionMatches(query, session, runner),
      ).length;
      const isFound = found > 0 || (hasTag(runner) && runnerMatches(query, runner));
      return isFound ? [{ runner, sessions: all, found }] : [];
    })
    .sort(ORDERS[order]);
}

/** Every tag in use, in order. */
export const tagsInUse = (runners: readonly Runner[], sessions: readonly Session[]): readonly string[] =>
  [...new Set([...runners, ...sessions].flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));

/** The day of the last visit; empty where there was none. */
export const lastSeen = (sessions: readonly Session[]): string =>
  sessions.reduce((last, { date }) => (date > last ? date : last), '');

const ORDERS: Readonly<Record<EntryOrder, (a: RunnerEntry, b: RunnerEntry) => number>> = {
  lastSeen: (a, b) => lastSeen(b.sessions).localeCompare(lastSeen(a.sessions)) || byName(a.runner, b.runner),
  name: (a, b) => byName(a.runner, b.runner),
};

function byRunner(sessions: readonly Session[]): ReadonlyMap<string | null, readonly Session[]> {
  const groups = new Map<string | null, Session[]>();
  for (const session of sessions) {
    const group = groups.get(session.runnerId);
    if (group) group.push(session);
    else groups.set(session.runnerId, [session]);
  }
  return groups;
}
