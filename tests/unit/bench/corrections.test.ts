import { expect, it } from 'vitest';
import { timeCorrections } from '../../../bench/corrections/time.ts';

it('times every kind of correction, each of which has a result', () => {
  const timings = timeCorrections(3, 1);
  expect(timings.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['foot strike moved', 'joint laid', 'legs exchanged', 'part measured']),
  );
  for (const { ms } of timings) expect(ms).toBeGreaterThan(0);
});
