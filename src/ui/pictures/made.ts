import type { Actions } from '../../state/actions.ts';

type Given<Action extends (...args: never) => Promise<unknown>> = Extract<
  Awaited<ReturnType<Action>>,
  { ok: true }
>['value'];

/** What the use cases hand out for making pictures. */
export type FrameReel = Given<Actions['openReel']>;
export type VideoFile = Given<Actions['writeVideo']>;
export type VideoPlan = Parameters<Actions['writeVideo']>[0];
