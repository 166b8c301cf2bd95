import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compareTrials } from '../../../src/core/compare.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { csv, tsv } from '../../../src/core/report/cells.ts';
import { strikesCsv, summaryCsv } from '../../../src/core/report/csv.ts';
import { tableRows, tableTsv } from '../../../src/core/report/table.ts';
import { analyticGait, RUNNER } from '../../fixtures/analyticGait.ts';
import { leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';

const before = leaningTrial('before', 6.2, 2.1);
const after = leaningTrial('after', 2.7, 1.5);
const parsed = (text: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

describe('cells', () => {
  it('come back from a reader as they were', () => {
    const rows = [
      ['plain', 'with, comma', 'with "quotes"'],
      ['two\nlines', ' blanks ', 'ü °'],
    ];
    expect(Papa.parse(csv(rows), { skipEmptyLines: true }).data).toEqual(rows);
  });

  it('are empty where nothing was measured, and keep a plain minus', () => {
    expect(csv([[null, Number.NaN, -2.5, 0.1 + 0.2]])).toBe(',,-2.5,0.3\r\n');
  });

  it('never begin like a formula', () => {
    expect(csv([['=HYPERLINK("x")', '@a', '+1', '-x']])).toBe(`"'=HYPERLINK(""x"")",'@a,'+1,'-x\r\n`);
  });

  it('hold no tab or line end when separated by tabs', () => {
    expect(tsv([['a\tb', 'c\r\nd']])).toBe('a b\tc d\n');
  });
});

describe('strikes.csv', () => {
  const rows = parsed(strikesCsv([before, { ...after, clip: { ...after.clip, name: 'run, "2".mp4' } }]));

  it('has a row a strike in order of time, with units in its headers', () => {
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({
      trial: 'before',
      side: 'left',
      'time (s)': '0.1',
      'trunkSideBend (deg)': '6.7',
      'hipExternalRotation (deg)': '',
      'contactTime (s)': '0.22',
    });
    expect(rows[1]).toMatchObject({ side: 'right', 'trunkSideBend (deg)': '2.6' });
    expect(rows[20]).toMatchObject({ trial: 'after', clip: 'run, "2".mp4' });
  });

  it('has a column a measure', () => {
    expect(Object.keys(rows[0]!).filter((name) => name.includes('('))).toHaveLength(MEASURES.length + 2);
  });

  it('leaves the last stride empty, which was not finished', () => {
    expect(rows[18]!['dutyFactor (%)']).toBe('');
    expect(rows[17]!['dutyFactor (%)']).not.toBe('');
  });
});

describe('summary.csv', () => {
  const rows = parsed(summaryCsv([before, after]));
  const row = (trial: string, measure: string) =>
    rows.find((one) => one.trial === trial && one.measure === measure)!;

  it('has a row a measure and trial', () => {
    expect(rows).toHaveLength(2 * MEASURES.length);
    expect(row('before', 'trunkSideBend')).toMatchObject({
      unit: 'deg',
      'left n': '10',
      'left mean': '6.2',
      'right mean': '2.1',
      'left minus right': '4.1',
      'smallest detectable difference': '2.3',
      withheld: '',
    });
  });

  it('says why a number is missing', () => {
    expect(row('after', 'kneeFlexion')).toMatchObject({
      'left mean': '',
      verdict: '',
      withheld: expect.stringMatching(/^Not measurable from this view/),
    });
  });
});

describe('left against right in summary.csv', () => {
  const rows = parsed(summaryCsv([before]));
  const row = (measure: string) => rows.find((one) => one.measure === measure)!;

  it('has its limits of agreement, and no shares of what is near zero', () => {
    const lean = row('trunkSideBend');
    const low = Number(lean['limits of agreement low']);
    const high = Number(lean['limits of agreement high']);
    expect(lean['stride pairs']).toBe('10');
    // Every stride of this runner differs by the same.
    expect(low).toBeCloseTo(4.1, 5);
    expect(high).toBeCloseTo(4.1, 5);
    expect(lean['symmetry index (%)']).toBe('');
    expect(row('cadence')['stride pairs']).toBe('');
  });

  it('has shares of what is far from zero', () => {
    // Steps of 0.34 s and 0.36 s: −200 · 0.02 / 0.70.
    expect(Number(row('stepTime')['symmetry index (%)'])).toBeCloseTo(-5.714286, 5);
    expect(row('stepTime')['symmetry angle (%)']).not.toBe('');
    expect(row('stepTime')['normalized symmetry index (%)']).not.toBe('');
  });
});

describe('the table', () => {
  it('holds before, after and change of every measure', () => {
    const comparison = compareTrials(before, after);
    const rows = tableRows(before, after, comparison);
    expect(rows.map(({ measure }) => measure.id)).toEqual(MEASURES.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ withheld: null, change: comparison.measures.trunkSideBend! });
    const row = (id: string) => rows.find(({ measure }) => measure.id === id)!;
    expect(row('hipExternalRotation').withheld?.code).toBe('notCarried');
    expect(row('pelvicRotation')).toMatchObject({
      withheld: null,
      change: comparison.measures.pelvicRotation!,
    });
  });

  it('is not withheld as long as one clip has a number', () => {
    const side = trialOf('after', analyticGait(RUNNER, { view: 'left' }));
    const row = (id: string) => tableRows(before, side, null).find(({ measure }) => measure.id === id)!;
    expect(row('trunkSideBend').withheld).toBeNull();
    expect(row('kneeFlexion').withheld).toBeNull();
    expect(row('pelvicRotation').withheld).toBeNull();
    expect(row('hipExternalRotation').withheld).not.toBeNull();
  });

  it('of no clip has no numbers and nothing withheld', () => {
    for (const row of tableRows(null, null, null)) {
      expect(row).toMatchObject({ before: null, after: null, change: null, withheld: null });
    }
  });

  it('is pasted with one line a measure and as many cells in each', () => {
    const text = tableTsv(tableRows(before, after, compareTrials(before, after)));
    const lines = text

      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
    expect(lines).toHaveLength(MEASURES.length + 1);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([18]));
    expect(lines[1]!.slice(0, 5)).toEqual(['Trunk side-bend', 'deg', '6.2', '2.1', '4.1']);
    expect(lines[1]!.slice(12, 15)).toEqual(['-3.5', '-0.6', '-2.9']);
    const cadence = lines.find(([label]) => label === 'Cadence')!;
    expect(cadence[5]).toBe('171.428571');
  });

  it('of one clip leaves the other’s cells empty', () => {
    const lines = tableTsv(tableRows(before, null, null)).split('\n');
    expect(lines[1]!.split('\t').slice(7, 17)).toEqual(Array(10).fill(''));
  });
});
