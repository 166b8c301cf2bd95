import { useEffect, useState } from 'react';
import { twoCurves } from '../../../core/cycle/curveDifferences.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { useActions } from '../../ActionsContext.ts';
import { SideMark } from '../../components/SideMark.tsx';
import styles from './StrideView.module.css';
import type { SeriesGroup } from './seriesGroups.ts';

interface CurveDifferencesProps {
  readonly before: Trial;
  readonly after: Trial;
  readonly group: SeriesGroup;
}

/** Where in the stride the two clips differ, in words; after a correction those of before stand until the new ones are there. */
export function CurveDifferences({ before, after, group }: CurveDifferencesProps) {
  const { curveDifferences } = useActions();
  const [found, setFound] = useState<readonly { readonly side: Side; readonly words: string }[]>([]);
  useEffect(() => {
    let isOver = false;
    const look = async (side: Side) => {
      const line = group.lines.find((candidate) => candidate.side === side || candidate.side === null);
      const curves = line && twoCurves(before, after, line.name, side);
      const stretches = curves && (await curveDifferences(curves));
      return stretches ? [{ side, words: wordsFor(stretches) }] : [];
    };
    void Promise.all(SIDES.map(look)).then((sides) => {
      if (!isOver) setFound(sides.flat());
    });
    return () => {
      isOver = true;
    };
  }, [curveDifferences, before, after, group]);
  if (found.length === 0) return null;
  return (
    <ul className={styles.differences}>
      {found.map(({ side, words }) => (
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
