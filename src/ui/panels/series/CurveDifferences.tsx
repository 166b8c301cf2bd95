import { useMemo } from 'react';
import { curveDifferences } from '../../../core/cycle/curveDifferences.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { SideMark } from '../../components/SideMark.tsx';
import styles from './StrideView.module.css';
import type { SeriesGroup } from './seriesGroups.ts';

interface CurveDifferencesProps {
  readonly before: Trial;
  readonly after: Trial;
  readonly group: SeriesGroup;
}

/** Where in the stride the two clips differ, in words. */
export function CurveDifferences({ before, after, group }: CurveDifferencesProps) {
  const found = useMemo(
    () =>
      SIDES.flatMap((side) => {
        const line = group.lines.find((candidate) => candidate.side === side || candidate.side === null);
        const stretches = line ? curveDifferences(before, after, line.name, side) : null;
        return stretches ? [{ side, words: wordsFor(stretches) }] : [];
      }),
    [before, after, group],
  );
  if (found.length === 0) return null;
  return (
    <ul className={styles.differences}>
      {found.map(({ side, words }: { readonly side: Side; readonly words: string }) => (
        <li key={side}>
          <SideMark side={side} spelled /> {words}
        </li>
      ))}
    </ul>
  );
}

function wordsFor(stretches: readonly { readonly from: number; readonly to: number }[]): string {
  if (stretches.length === 0) return 'Before and after differ nowhere by more than strides and method vary.';
  const parts = stretches.map(({ from, to }) => (from === to ? `at ${from} %` : `from ${from} to ${to} %`));
  return `Before and after differ by more than strides and method vary ${parts.join(', ')} of the stride.`;
}
