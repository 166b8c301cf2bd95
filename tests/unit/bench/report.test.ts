import { expect, it } from 'vitest';
import { inUnit, number } from '../../../bench/report/format.ts';
import { scatterSvg } from '../../../bench/report/scatter.ts';
import { markdownTable, textTable } from '../../../bench/report/table.ts';

it('writes numbers with a true minus, seconds as milliseconds, and a dash for nothing', () => {
  expect(number(-0.04, 1)).toBe('0.0');
  expect(number(-1.26, 1)).toBe('−1.3');
  expect(number(null, 1)).toBe('–');
  expect(number(Number.NaN, 1)).toBe('–');
  expect(inUnit(0.0123, 's')).toBe('12.3');
  expect(inUnit(1.234, 'deg')).toBe('1.23');
});

it('puts columns under each other, numbers to the right', () => {
  const table = {
    title: 'T',
    header: ['clip', 'n'],
    rows: [
      ['a', '10'],
      ['long', '9'],
    ],
  };
  expect(textTable(table).split('\n').slice(1)).toEqual(['T', 'clip   n', 'a     10', 'long   9']);
  expect(markdownTable(table).split('\n')[1]).toBe('| --- | ---: |');
});

it('puts a dot on the line of identity where estimate and truth are the same', () => {
  const svg = scatterSvg('knee', '°', [
    { side: 'left', true: 0, estimated: 0 },
    { side: 'right', true: 10, estimated: 5 },
    { side: 'right', true: 5, estimated: 10 },
  ]);
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="3" fill="(#\w+)"/g)].map(
    ([, x, y, colour]) => ({ x: Number(x), y: Number(y), colour }),
  );
  const [same, low, high] = dots;
  const line = /M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke="#333"/.exec(svg)!.slice(1).map(Number);
  expect([same?.x, same?.y]).toEqual(line.slice(0, 2));
  // Truth goes to the right, the estimate up.
  expect(low!.x).toBeGreaterThan(high!.x);
  expect(low!.y).toBeGreaterThan(high!.y);
  expect(same?.colour).not.toBe(low?.colour);
});
