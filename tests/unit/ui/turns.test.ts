import { expect, it } from 'vitest';
import { afterTurns, takeTurn } from '../../../src/ui/turns.ts';

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

it('what comes after all turns waits for each of them, and holds up nobody', async () => {
  const begun: string[] = [];
  afterTurns(() => begun.push('after'));
  const callOff = afterTurns(() => begun.push('called off'));
  const endFirst = takeTurn(() => begun.push('first'));
  const endSecond = takeTurn(() => begun.push('second'));
  callOff();
  await soon();
  endFirst();
  await soon();
  expect(begun).toEqual(['first', 'second']);
  endSecond();
  await soon();
  expect(begun).toEqual(['first', 'second', 'after']);
  const endThird = takeTurn(() => begun.push('third'));
  await soon();
  expect(begun.at(-1)).toBe('third');
  endThird();
});
