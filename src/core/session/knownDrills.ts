import { KNOWN_DRILLS } from './drills.ts';
import type { Session } from './session.ts';

/**
 * Drills to choose from: those that come with the app, and every one that was ever noted, the last used first. A
 * drill of one's own is kept by having been used once.
 */
export function drillNames(sessions: readonly Pick<Session, 'drills'>[]): readonly string[] {
  const known = new Set(KNOWN_DRILLS.map((name) => name.toLowerCase()));
  const own = new Map<string, string>();
  for (const { drills } of sessions) {
    for (const { name } of drills) {
      const key = name.trim().toLowerCase();
      if (key !== '' && !known.has(key) && !own.has(key)) own.set(key, name.trim());
    }
  }
  return [...own.values(), ...KNOWN_DRILLS];
}

/** How a drill was last done: side, sets, duration and cue to begin with when it is chosen again. */
export const lastDone = (
  name: string,
  sessions: readonly Pick<Session, 'drills'>[],
): Session['drills'][number] | undefined => {
  const key = name.trim().toLowerCase();
  return sessions.flatMap(({ drills }) => drills).find((drill) => drill.name.trim().toLowerCase() === key);
};
