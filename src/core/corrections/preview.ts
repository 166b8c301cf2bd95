import { bySide, findSteps, findStrides } from '../events/steps.ts';
import type { Path } from '../gait.ts';
import type { BodyLandmark } from '../pose/landmarks.ts';
import type { Trial } from '../trial.ts';
import { correctedEvents } from './correctedEvents.ts';
import { type Corrections, correctionsOf } from './corrections.ts';

/**
 * A trial as it will look with other corrections, as far as that is seen at once: its foot contacts and the joints laid
 * by hand, where they were laid. The numbers are still those of before; `analyzeTrack` finds the new ones.
 */
export function preview(trial: Trial, corrections: Corrections): Trial {
  const { timesS } = trial.track;
  const events = correctedEvents(trial.found, timesS, corrections);
  const strikes = bySide(events, 'footStrike');
  const toeOffs = bySide(events, 'toeOff');
  const laid = new Map<BodyLandmark, Path>();
  for (const { landmark, frame, x, y } of corrections.points ?? []) {
    const name = landmark as BodyLandmark;
    const path = laid.get(name) ?? copyOf(trial.gait.path(name));
    laid.set(name, path);
    path.x[frame] = x;
    path.y[frame] = y;
  }
  return {
    ...trial,
    events,
    corrections: correctionsOf(corrections),
    gait: {
      ...trial.gait,
      strikes,
      toeOffs,
      steps: findSteps(strikes),
      strides: findStrides(strikes, toeOffs),
      path: (landmark) => laid.get(landmark) ?? trial.gait.path(landmark),
    },
  };
}

const copyOf = ({ x, y }: Path): Path => ({ x: x.slice(), y: y.slice() });

const KINDS = [
  'trim',
  'events',
  'leftOut',
  'points',
  'swaps',
] as const satisfies readonly (keyof Corrections)[];

/** Whether a trial was made with these very corrections. */
export const holds = (trial: Trial, corrections: Corrections): boolean =>
  KINDS.every((kind) => trial.corrections[kind] === corrections[kind]);
