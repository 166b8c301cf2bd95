import { dayWords } from '../../../../core/session/day.ts';
import type { FolderDecision, FolderState } from '../../../../state/library/folder/folderState.ts';
import { formatWait } from '../../../format.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

export const timeWords = (time: Date): string => TIME.format(time);

/** How the copy in the folder is. */
export function folderWords({ folder, status, savedAt, progress }: FolderState): string {
  const where = `the folder “${folder?.name}”`;
  if (progress) return writingWords(where, progress);
  if (status === 'waiting') return `In ${where}: the last changes follow in a moment.`;
  if (status === 'asks' || status === 'failed') return `Not in ${where} at the moment.`;
  return savedAt ? `In ${where}: saved ${timeWords(savedAt)}.` : `Looking into ${where}…`;
}

function writingWords(
  where: string,
  { done, total, secondsLeft }: NonNullable<FolderState['progress']>,
): string {
  const left = secondsLeft === null ? '' : ` · about ${formatWait(secondsLeft)} left`;
  return `Writing to ${where}: session ${done + 1} of ${total}${left}`;
}

/** "Anna, 4 Mar 2026" */
export const sessionWords = ({ runnerName, date }: FolderDecision): string =>
  `${runnerName || 'Nobody yet'}, ${dayWords(date)}`;

/** Of many the first few. */
export function listWords(all: readonly string[], shown = 5): string {
  const more = all.length - shown;
  return [...all.slice(0, shown), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
