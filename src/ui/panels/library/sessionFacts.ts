import type { Session } from '../../../core/session/session.ts';
import { trialNames } from '../../../core/session/trialNames.ts';
import { count, formatNumber } from '../../format.ts';

/** What was recorded and how, in one line. */
export const sessionFacts = (session: Session): string =>
  [
    session.trials.length === 0 ? 'no videos yet' : [...trialNames(session.trials).values()].join(', '),
    session.drills.length > 0 && count(session.drills.length, 'drill'),
    session.footwear,
    session.speedKmH !== null && `${plain(session.speedKmH)} km/h`,
    session.inclinePercent !== null && `${plain(session.inclinePercent)} % incline`,
  ]
    .filter(Boolean)
    .join(' · ');

const plain = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);
