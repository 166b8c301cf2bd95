import { CircleCheck, CircleDashed, Waves } from 'lucide-react';
import type { Verdict } from '../../core/trial.ts';
import { cx } from '../cx.ts';
import { VERDICT_LABEL } from '../words.ts';
import styles from './VerdictChip.module.css';

const ICONS = { real: CircleCheck, withinNoise: Waves, unclear: CircleDashed };

/** What may be said of a difference. It is neither good nor bad, so it wears no traffic-light colour. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const Icon = ICONS[verdict];
  return (
    <span className={cx(styles.chip, styles[verdict])}>
      <Icon size={13} strokeWidth={2.25} aria-hidden />
      {VERDICT_LABEL[verdict]}
    </span>
  );
}
