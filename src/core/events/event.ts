import type { Side } from '../sides.ts';

export type EventType = 'footStrike' | 'toeOff';

/** A moment of foot contact. */
export interface GaitEvent {
  readonly type: EventType;
  readonly side: Side;
  /** Real seconds from the first frame; falls between frames. */
  readonly timeS: number;
  /** Half-width of the 95 % interval of `timeS`, seconds. */
  readonly uncertaintyS: number;
  readonly source: 'auto' | 'manual';
  /** A foot strike that the person leaves out of the statistics. */
  readonly leftOut?: boolean;
}
