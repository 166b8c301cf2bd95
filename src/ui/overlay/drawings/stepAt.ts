import type { Gait } from '../../../core/gait.ts';
import type { Side } from '../../../core/sides.ts';
import type { Step } from '../../../core/stride.ts';
import { frameAt } from '../../frameAt.ts';

/** The step that a strike of this side began and that this frame belongs to. */
export const stepAt = ({ steps, timesS }: Gait, side: Side, frame: number): Step | undefined =>
  steps.find(
    (step) =>
      step.side === side && frameAt(timesS, step.startS) <= frame && frame < frameAt(timesS, step.endS),
  );
