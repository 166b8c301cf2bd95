import type { RefObject } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import type { Box } from '../../overlay/runnerBox.ts';

export interface AnnotationLayerProps {
  readonly slot: Slot;
  readonly trial: Trial;
  /** The frame that is on the picture. */
  readonly frame: number;
  /** The part of the picture that is shown. */
  readonly box: Box;
  /** The picture itself, for the loupe. */
  readonly picture: RefObject<HTMLCanvasElement | null>;
}
