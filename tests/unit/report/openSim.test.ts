import { describe, expect, it } from 'vitest';
import { mot } from '../../../src/core/report/mot.ts';
import { seriesCsv } from '../../../src/core/report/seriesCsv.ts';
import { trc } from '../../../src/core/report/trc.ts';
import { leaningTrial } from '../../fixtures/analyticTrial.ts';

const trial = leaningTrial('before', 6.2, 2.1);

const KEYS = [
  'DataRate',
  'CameraRate',
  'NumFrames',
  'NumMarkers',
  'Units',
  'OrigDataRate',
  'OrigDataStartFrame',
  'OrigNumFrames',
];

/**
 * Reads a TRC file by the rules of OpenSim's own reader (TRCFileAdapter::extendRead), which refuses a file that breaks one:
 * the eight keys in their order, as many values, a name for each marker, X1 Y1 Z1 …, rows of one length, numbers
 * everywhere, and the end at the first empty line.
 */
function readTrc(text: string) {
  const lines = text.split('\n');
  const full = (line: string | undefined) => (line ?? '').split('\t').filter(Boolean);
  const [first = '', keys, values, names, axes] = lines;
  expect(first.split(/[ \t\r]/)[0]).toBe('PathFileType');
  expect(full(keys)).toEqual(KEYS);
  expect(full(values)).toHaveLength(KEYS.length);
  const header = Object.fromEntries(full(values).map((value, i) => [KEYS[i], value]));
  const [frameLabel, timeLabel, ...markers] = full(names);
  expect([frameLabel, timeLabel]).toEqual(['Frame#', 'Time']);
  expect(markers).toHaveLength(Number(header.NumMarkers));
  expect(full(axes)).toEqual(markers.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`]));
  const start = lines.findIndex((line, i) => i > 4 && line !== '');
  const end = lines.findIndex((line, i) => i > start && line === '');
  const rows = lines.slice(start, end).map((line) => line.split('\t'));
  for (const cell of rows.flat()) expect(cell).toMatch(/^(nan|-?\d+(\.\d+)?)$/);
  return { first, header, names: markers, rows: rows.map((row) => row.map(Number)), rest: lines.slice(end) };
}

/** The marker names as Pose2Sim and Sports2D take them: every third cell of the fourth line, from the third. */
const pose2SimMarkers = (text: string) =>
  text
    .split('\n')[3]!
    .split('\t')
    .slice(2)
    .filter((_, i) => i % 3 === 0)
    .filter(Boolean);

describe('a TRC file', () => {
  const { first, header, names, rows, rest } = readTrc(trc(trial, 'before.trc'));

  it('has the header that readers go by', () => {
    expect(first).toBe('PathFileType\t4\t(X/Y/Z)\tbefore.trc');
    expect(header).toMatchObject({ Units: 'm', NumFrames: String(trial.gait.timesS.length) });
    expect(Number(header.NumMarkers)).toBe(names.length);
    expect(names).toContain('leftHip');
    expect(rest).toEqual(['']);
    for (const row of rows) expect(row).toHaveLength(2 + 3 * names.length);
  });

  it('has marker names where Pose2Sim looks for them, and an empty line before the data', () => {
    const text = trc(trial, 'before.trc');
    expect(pose2SimMarkers(text)).toEqual(names);
    expect(text.split('\n')[5]).toBe('');
  });

  it('says `nan` for a joint that was not seen, in all three of its columns', () => {
    const path = trial.gait.path('leftHip');
    const unseen = { x: path.x.map((x, i) => (i === 7 ? Number.NaN : x)), y: path.y };
    const hidden = {
      ...trial,
      gait: {
        ...trial.gait,
        path: (name: Parameters<typeof trial.gait.path>[0]) =>
          name === 'leftHip' ? unseen : trial.gait.path(name),
      },
    };
    const read = readTrc(trc(hidden, 'before.trc'));
    const column = 2 + 3 * read.names.indexOf('leftHip');
    expect(read.rows[7]!.slice(column, column + 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(read.rows[8]!.slice(column, column + 3).every(Number.isFinite)).toBe(true);
  });

  it('gives the same angles as the analysis: a thigh keeps its slope', () => {
    const at = (name: string, row: readonly number[]) => {
      const i = 2 + 3 * names.indexOf(name);
      return { x: row[i]!, y: row[i + 1]! };
    };
    const frame = 100;
    const [hip, knee] = [at('leftHip', rows[frame]!), at('leftKnee', rows[frame]!)];
    const paths = [trial.gait.path('leftHip'), trial.gait.path('leftKnee')] as const;
    const slope = (paths[1].x[frame]! - paths[0].x[frame]!) / -(paths[1].y[frame]! - paths[0].y[frame]!);
    expect((knee.x - hip.x) / (knee.y - hip.y)).toBeCloseTo(slope, 3);
    expect(rows[frame]![1]).toBeCloseTo(trial.gait.timesS[frame]!, 6);
  });

  it('has y upwards', () => {
    const row = rows[100]!;
    const y = (name: string) => row[3 + 3 * names.indexOf(name)]!;
    expect(y('leftShoulder')).toBeGreaterThan(y('leftHip'));
  });
});

it('a MOT file gives the series back', () => {
  const lines = mot(trial, 'before').trimEnd().split('\n');
  const end = lines.indexOf('endheader');
  const names = lines[end + 1]!.split('\t');
  const rows = lines.slice(end + 2).map((line) => line.split('\t').map(Number));
  expect(lines).toContain(`nRows=${rows.length}`);
  expect(lines).toContain(`nColumns=${names.length}`);
  expect(lines).toContain('inDegrees=yes');
  const column = names.indexOf('trunkLeanRightDeg');
  rows.forEach((row, frame) => {
    expect(row[column]).toBeCloseTo(trial.series.trunkLeanRightDeg![frame]!, 5);
  });
});

it('a CSV of the series has a row a frame, with units, and nothing where nothing was seen', () => {
  const hidden = { ...trial, series: { trunkLeanRightDeg: Float64Array.of(1, Number.NaN) } };
  const lines = seriesCsv([{ ...hidden, gait: { ...trial.gait, timesS: Float64Array.of(0, 0.5) } }]).split(
    '\r\n',
  );
  expect(lines[0]).toBe('trial,clip,frame,time (s),trunkLeanRight (deg)');
  expect(lines[1]).toBe('before,before.mp4,1,0,1');
  expect(lines[2]).toBe('before,before.mp4,2,0.5,');
});
