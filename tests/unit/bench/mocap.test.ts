import { expect, it } from 'vitest';
import { contacts } from '../../../bench/mocap/readMocap.ts';

const force = (...stretches: readonly (readonly [newtons: number, samples: number])[]) =>
  stretches.flatMap(([newtons, samples]) => new Array<number>(samples).fill(newtons));

it('takes contacts of 0.1 s and more over 50 N, without the first and the last', () => {
  const found = contacts(
    force([900, 60], [0, 30], [900, 60], [0, 30], [51, 30], [50, 30], [900, 29], [0, 30], [900, 60], [0, 9]),
  );
  expect(found).toEqual([
    { startS: 90 / 300, endS: 150 / 300 },
    { startS: 180 / 300, endS: 210 / 300 },
  ]);
});

it('does not count a contact that the recording cuts', () => {
  expect(contacts(force([900, 60], [0, 30], [900, 60], [0, 30], [900, 60]))).toEqual([]);
});
