import type { EventKey } from '../../../core/corrections/eventEdits.ts';
import type { EventType, GaitEvent } from '../../../core/events/event.ts';
import { firstAfter } from '../../../core/events/firstAfter.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { formatSeconds } from '../../format.ts';
import { frameAt } from '../../frameAt.ts';
import { SIDE_LABEL } from '../../words.ts';

/** A foot strike or toe-off as the timeline shows it. */
export interface Contact {
  readonly event: GaitEvent;
  /** Frame nearest to it. */
  readonly frame: number;
  /** "Left foot strike 3". */
  readonly name: string;
}

const TYPE_WORDS: Readonly<Record<EventType, string>> = {
  footStrike: 'foot strike',
  toeOff: 'toe-off',
};

export const kindWords = ({ type, side }: Pick<EventKey, 'type' | 'side'>): string =>
  `${side} ${TYPE_WORDS[type]}`;

/** Every foot contact that holds, in order of time. */
export function contactsIn({ gait: { strikes, toeOffs }, track }: Trial): readonly Contact[] {
  const ofSide = (side: Side): readonly Contact[] =>
    [strikes[side], toeOffs[side]].flatMap((events) =>
      events.map((event, index) => ({
        event,
        frame: frameAt(track.timesS, event.timeS),
        name: `${SIDE_LABEL[side]} ${TYPE_WORDS[event.type]} ${index + 1}`,
      })),
    );
  return SIDES.flatMap(ofSide).sort((a, b) => a.event.timeS - b.event.timeS);
}

/** What tells one contact from all others. */
export const contactId = ({ type, side, timeS }: EventKey): string => `${type} ${side} ${timeS}`;

/** "1.25 s, by hand, left out of the statistics". */
export const contactWords = ({ source, leftOut = false }: GaitEvent, timeS: number): string =>
  [formatSeconds(timeS), source === 'manual' && 'by hand', leftOut && 'left out of the statistics']
    .filter(Boolean)
    .join(', ');

/** One foot on the ground, from its strike to its toe-off. */
export interface Stance {
  readonly side: Side;
  readonly startS: number;
  readonly endS: number;
}

/** The stances that both ends are known of. */
export const stancesIn = ({ gait: { strikes, toeOffs } }: Trial): readonly Stance[] =>
  SIDES.flatMap((side) =>
    strikes[side].flatMap((strike, index): readonly Stance[] => {
      const untilS = strikes[side][index + 1]?.timeS ?? Number.POSITIVE_INFINITY;
      const end = firstAfter(toeOffs[side], strike.timeS);
      return end && end.timeS < untilS ? [{ side, startS: strike.timeS, endS: end.timeS }] : [];
    }),
  );
