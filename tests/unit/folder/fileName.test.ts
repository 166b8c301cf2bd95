import { expect, it } from 'vitest';
import { folderFileName } from '../../../src/core/folder/fileName.ts';

const ID = '6f1d2c3b-0000-4000-8000-000000000000';
const nameOf = (runnerName: string, date = '2026-03-04', taken: readonly string[] = []): string =>
  folderFileName({ runnerName, date, id: ID }, (name) => taken.includes(name));

it.each([
  ['Anna', 'Anna 2026-03-04 6f1d2c3b.evenstride.zip'],
  ['', 'Session 2026-03-04 6f1d2c3b.evenstride.zip'],
  ['../../etc\\passwd', 'etc passwd 2026-03-04 6f1d2c3b.evenstride.zip'],
  ['A/B: "C" <D>|*?', 'A B C D 2026-03-04 6f1d2c3b.evenstride.zip'],
  ['רונית לוי\u202E', 'רונית לוי 2026-03-04 6f1d2c3b.evenstride.zip'],
  ['Zoë 🏃', 'Zoë 🏃 2026-03-04 6f1d2c3b.evenstride.zip'],
  ['\uD800\n\u0000', 'Session 2026-03-04 6f1d2c3b.evenstride.zip'],
])('names a file after “%s” safely', (runner, name) => {
  expect(nameOf(runner)).toBe(name);
});

it('stays short enough for every disk, whatever the letters', () => {
  for (const letter of ['x', 'ж', '走', '🏃']) {
    expect(new TextEncoder().encode(nameOf(letter.repeat(400))).length).toBeLessThan(200);
  }
});

it('needs no date, and takes all of the id where the name is taken', () => {
  expect(nameOf('A', '')).toBe('A 6f1d2c3b.evenstride.zip');
  expect(nameOf('A', '', ['A 6f1d2c3b.evenstride.zip'])).toBe(`A ${ID}.evenstride.zip`);
});
