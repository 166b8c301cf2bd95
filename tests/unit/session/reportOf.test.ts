import { expect, it } from 'vitest';
import { drillDose } from '../../../src/core/session/drillDose.ts';
import { NO_DETAILS } from '../../../src/core/session/reportDetails.ts';
import { reportOf } from '../../../src/core/session/reportOf.ts';
import { newSession } from '../../../src/core/session/session.ts';
import { trialNames } from '../../../src/core/session/trialNames.ts';

const session = newSession('s', 'r', new Date(2026, 2, 4));
const plank = { name: 'Side plank', side: 'both', sets: 3, durationS: 30, cue: 'long neck' } as const;

it('says in a report what was written of the session', () => {
  const details = reportOf(
    {
      ...session,
      complaint: 'Left hip',
      speedKmH: 10.5,
      inclinePercent: 1,
      footwear: 'Racer 3',
      notes: 'Tired.',
      drills: [plank, { ...plank, name: ' ' }],
    },
    {
      version: 1,
      id: 'r',
      revision: 1,
      changed: 1,
      name: 'R. 17',
      notes: 'not for the report',
      tags: [],
      created: '',
    },
  );
  expect(details).toMatchObject({
    runner: 'R. 17',
    date: '4 Mar 2026',
    drills: [{ name: 'Side plank', side: 'both sides', dose: '3 × 30 s, “long neck”' }],
    notes: 'Complaint: Left hip\nShoes: Racer 3\nTreadmill: 10.5 km/h, 1 % incline\nTired.',
    blursFaces: true,
  });
});

it('is empty where nothing was written, and without a session', () => {
  expect(reportOf(null, null)).toBe(NO_DETAILS);
  expect(reportOf({ ...session, date: '' }, null)).toEqual(NO_DETAILS);
});

it('writes how much was done as far as it is known', () => {
  const dose = (sets: number | null, durationS: number | null) => drillDose({ sets, durationS, cue: '' });
  expect([
    dose(3, 30),
    dose(1, null),
    dose(2, null),
    dose(null, 240),
    dose(null, 90),
    dose(null, null),
  ]).toEqual(['3 × 30 s', '1 set', '2 sets', '4 min', '90 s', '']);
});

it('names trials by what they are for, in the order they came', () => {
  const trial = (id: string, role: 'baseline' | 'after' | 'standing') => ({ id, role, label: `${id}.mp4` });
  const names = trialNames([
    trial('a', 'baseline'),
    trial('b', 'after'),
    trial('s', 'standing'),
    trial('c', 'after'),
  ]);
  expect([...names.values()]).toEqual(['Baseline', 'After', 'Standing reference', 'After 2']);
});
