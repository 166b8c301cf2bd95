import type { PoseModel } from '../core/pose/track.ts';
import type { Side, View } from '../core/sides.ts';
import type { Activity, Verdict } from '../core/trial.ts';
import type { ClipSlot } from '../state/trials.ts';

/** Names that several panels show. */
export const SLOT_LABEL: Readonly<Record<ClipSlot, string>> = {
  before: 'Before',
  after: 'After',
  standing: 'Standing reference',
};
export const SIDE_LABEL: Readonly<Record<Side, string>> = { left: 'Left', right: 'Right' };

export const VIEW_LABEL: Readonly<Record<View, string>> = {
  posterior: 'From behind',
  anterior: 'From in front',
  left: 'Left side',
  right: 'Right side',
};

export const VERDICT_LABEL: Readonly<Record<Verdict, string>> = {
  real: 'Real',
  withinNoise: 'Within noise',
  unclear: 'Unclear',
};

export const ACTIVITY_LABEL: Readonly<Record<Activity, string>> = {
  running: 'Running',
  walking: 'Walking',
  standing: 'Standing',
  unclear: 'Unclear movement',
};

export const MODEL_LABEL: Readonly<Record<PoseModel, { readonly name: string; readonly note: string }>> = {
  lite: { name: 'Lite', note: 'The smallest model: quick, to check that a clip is usable.' },
  full: { name: 'Full', note: 'The default: a good balance.' },
  heavy: { name: 'Heavy', note: 'The largest model, and the slowest.' },
};
