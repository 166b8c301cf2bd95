import { expect, it } from 'vitest';
import { takeTurn } from '../../../src/ui/turns.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

it('each begins when the one before is over, in a task of its own', async () => {
  const begun: string[] = [];
  const endFirst = takeTurn(() => begun.push('first'));
  const endSecond = takeTurn(() => begun.push('second'));
  expect(begun).toEqual([]);
  await soon();
  expect(begun).toEqual(['first']);
  endFirst();
  expect(begun).toEqual(['first']);
  await soon();
  expect(begun).toEqual(['first', 'second']);
  endSecond();
});

it('one that is not wanted any more is passed over', async () => {
  const begun: string[] = [];
  const endFirst = takeTurn(() => begun.push('first'));
  const endSecond = takeTurn(() => begun.push('second'));
  const endThird = takeTurn(() => begun.push('third'));
  endSecond();
  endFirst();
  await soon();
  expect(begun).toEqual(['third']);
  endThird();
});

it('the queue goes on after it was empty, and ending twice ends nobody else’s turn', async () => {
  const begun: string[] = [];
  const endFirst = takeTurn(() => begun.push('first'));
  await soon();
  endFirst();
  const endSecond = takeTurn(() => begun.push('second'));
  const endThird = takeTurn(() => begun.push('third'));
  await soon();
  endFirst();
  await soon();
  expect(begun).toEqual(['first', 'second']);
  endSecond();
  endThird();
});

it('what nobody sees yet comes when nothing else waits', async () => {
  const begun: string[] = [];
  const endHidden = takeTurn(() => begun.push('hidden'), true);
  const endSeen = takeTurn(() => begun.push('seen'));
  await soon();
  endSeen();
  await soon();
  expect(begun).toEqual(['seen', 'hidden']);
  endHidden();
});
