import type { Side } from '../../../core/sides.ts';

/** Goes to another frame; `by` is 1 for onward, −1 for back. */
export type MoveCommand =
  | { readonly kind: 'frame' | 'end'; readonly by: 1 | -1 }
  | { readonly kind: 'strike'; readonly by: 1 | -1; readonly side?: Side };

/** How the videos play and are shown; `by` is 1 for onward or larger, −1 for back or smaller. */
export type ShowCommand =
  | { readonly kind: 'play' | 'pause' | 'loop' | 'lock' | 'fit' | 'help' }
  | { readonly kind: 'shuttle' | 'zoom'; readonly by: 1 | -1 };

/** What can be asked of the videos. */
export type Command = MoveCommand | ShowCommand;

export const isMove = (command: Command): command is MoveCommand =>
  command.kind === 'frame' || command.kind === 'end' || command.kind === 'strike';
