import type { Runner } from './runner.ts';
import type { Session } from './session.ts';

/** Whether every word of a query stands somewhere in the texts, whatever the case and the accents. */
function hasWords(query: string, texts: readonly string[]): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replaceAll(/\p{Diacritic}/gu, '')
      .toLocaleLowerCase();
  const all = plain(texts.join('\n'));
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export const runnerMatches = (query: string, { name, notes, tags }: Runner): boolean =>
  hasWords(query, [name, notes, ...tags]);

/** A session is also found by its runner's name. */
export const sessionMatches = (query: string, session: Session, runner: Runner | undefined): boolean =>
  hasWords(query, [
    runner?.name ?? '',
    session.date,
    session.examiner,
    session.footwear,
    session.complaint,
    session.notes,
    ...session.tags,
    ...session.drills.map(({ name }) => name),
    ...session.trials.map(({ label }) => label),
  ]);
