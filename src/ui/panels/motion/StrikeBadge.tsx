import type { Trial } from '../../../core/trial.ts';
import { SideMark } from '../../components/SideMark.tsx';
import styles from './StrikeBadge.module.css';
import { type Strike, trunkAngleText } from './strikes.ts';

interface StrikeBadgeProps {
  readonly trial: Trial;
  readonly strikes: readonly Strike[];
  readonly frame: number;
}

/** Says it when a foot lands on the frame that is shown. */
export function StrikeBadge({ trial, strikes, frame }: StrikeBadgeProps) {
  const strike = strikes.find((candidate) => candidate.frame === frame);
  if (!strike) return <span />;
  const angle = trunkAngleText(trial, strike);
  return (
    <span className={styles.badge}>
      <SideMark side={strike.side} /> strike {strike.index + 1}
      {angle && <strong>{angle}</strong>}
    </span>
  );
}
