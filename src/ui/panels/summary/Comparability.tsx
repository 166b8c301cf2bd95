import { mayBeSwapped } from '../../../core/comparability.ts';
import { MAY_BE_SWAPPED } from '../../../core/report/sentences.ts';
import { capitalized } from '../../../core/report/words.ts';
import type { Comparison } from '../../../core/trial.ts';
import { Alert } from '../../components/Alert.tsx';
import type { Outcome } from '../results/outcome.ts';

type Item = Comparison['differences'][number];
const sentence = ({ what, before, after }: Item): string =>
  `${capitalized(what)}: ${before} before, ${after} after.`;

/** Says when two clips differ in a way that stands in for a change, and when they may have changed places. */
export function Comparability({ outcome: { trials, comparison } }: { readonly outcome: Outcome }) {
  const { before, after } = trials;
  if (!comparison || !before || !after) return null;
  const serious = comparison.differences.filter(({ matters }) => matters);
  return (
    <>
      {mayBeSwapped(before, after) && (
        <Alert
          tone="notice"
          message={MAY_BE_SWAPPED}
          tip={`“${before.clip.name}” is taken as before, “${after.clip.name}” as after. If that is wrong, drop each on the other’s place.`}
        />
      )}
      {serious.length > 0 && (
        <Alert
          tone="notice"
          message={
            comparison.comparable
              ? 'The two clips differ in how they were made.'
              : 'The two clips can’t be compared as they are.'
          }
          tip={serious.map(sentence).join(' ')}
        />
      )}
    </>
  );
}
