import type { Session } from './session.ts';

type DoneDrill = Session['drills'][number];

const SIDE_WORDS = { left: 'left', right: 'right', both: 'both sides' } as const;

export const drillSide = ({ side }: Pick<DoneDrill, 'side'>): string => (side ? SIDE_WORDS[side] : '');

/** "3 × 30 s", with the cue that was given. */
export function drillDose({ sets, durationS, cue }: Omit<DoneDrill, 'name' | 'side'>): string {
  const length = durationS === null ? '' : durationWords(durationS);
  const amount =
    sets === null ? length : length ? `${sets} × ${length}` : `${sets} ${sets === 1 ? 'set' : 'sets'}`;
  return [amount, cue.trim() && `“${cue.trim()}”`].filter(Boolean).join(', ');
}

const durationWords = (durationS: number): string =>
  durationS >= 120 && durationS % 60 === 0 ? `${durationS / 60} min` : `${durationS} s`;
