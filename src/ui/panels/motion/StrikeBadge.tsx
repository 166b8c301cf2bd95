import type { Trial } from '../../../core/trial.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { drawnId } from '../../overlay/drawnMeasure.ts';
import { measureText } from '../../overlay/measureText.ts';
import { useView } from '../../viewStore.ts';
import styles from './StrikeBadge.module.css';
import type { Strike } from './strikes.ts';

interface StrikeBadgeProps {
  readonly trial: Trial;
  readonly strikes: readonly Strike[];
  readonly frame: number;
}

/** Says it when a foot lands on the frame that is shown. */
export function StrikeBadge({ trial, strikes, frame }: StrikeBadgeProps) {
  const chosenId = useView((state) => state.measureId);
  const measureId = drawnId(trial.gait, chosenId);
  const strike = strikes.find((candidate) => candidate.frame === frame);
  if (!strike) return <span />;
  const { leftOut } = trial.gait.strikes[strike.side][strike.index] ?? {};
  const angle = measureId && measureText(trial, measureId, strike.side, frame)?.text;
  return (
    <span className={styles.badge}>
      <SideMark side={strike.side} /> strike {strike.index + 1}
      {angle && <strong>{angle}</strong>}
      {leftOut && ' left out'}
    </span>
  );
}
