import type { Session } from './session.ts';

const WORDS = { baseline: 'Baseline', after: 'After', standing: 'Standing reference' } as const;

/** What the trials of a session are called, by their ids: "Baseline", "After", "After 2"… in the order they came. */
export function trialNames(trials: Session['trials']): ReadonlyMap<string, string> {
  const counts = { baseline: 0, after: 0, standing: 0 };
  return new Map(
    trials.map(({ id, role }) => {
      counts[role] += 1;
      return [id, counts[role] === 1 ? WORDS[role] : `${WORDS[role]} ${counts[role]}`];
    }),
  );
}
