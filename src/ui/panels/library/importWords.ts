import type { Imported } from '../../../state/library/importFile.ts';
import { count } from '../../format.ts';

/** What became of the sessions of an imported file. */
export function importWords({ added, same, keptBoth, replaced, mergedRunners, ownPairs }: Imported): string {
  const parts = [
    added > 0 && `${count(added, 'session')} taken in`,
    same > 0 && `${same} ${same === 1 ? 'was' : 'were'} here already, just the same`,
    replaced > 0 && `${replaced} brought up to date`,
    keptBoth > 0 && `${keptBoth} ${keptBoth === 1 ? 'differs' : 'differ'} from what is here: both are kept`,
    mergedRunners > 0 &&
      `${count(mergedRunners, 'runner')} ${mergedRunners === 1 ? 'was' : 'were'} here already: what the file says besides was added to their notes and tags`,
    ownPairs > 0 && `${count(ownPairs, 'pair')} for your own measurement error taken in`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join('; ')}.` : 'There was nothing new in this file.';
}
