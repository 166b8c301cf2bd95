import type { Comparison } from '../../../core/trial.ts';
import { Alert } from '../../components/Alert.tsx';

type Item = Comparison['differences'][number];
const sentence = ({ what, before, after }: Item): string => `${what}: ${before} before, ${after} after`;

/** Says when two clips differ in a way that stands in for a change. */
export function Comparability({ comparison }: { readonly comparison: Comparison }) {
  const serious = comparison.differences.filter(({ matters }) => matters);
  if (serious.length === 0) return null;
  return (
    <Alert
      tone="notice"
      message={
        comparison.comparable
          ? 'The two clips differ in how they were made.'
          : 'The two clips can’t be compared as they are.'
      }
      tip={`${serious.map(sentence).join('. ')}.`}
    />
  );
}
