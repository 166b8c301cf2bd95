import { describe, expect, it } from 'vitest';
import { mot } from '../../../src/core/report/mot.ts';
import { seriesCsv } from '../../../src/core/report/seriesCsv.ts';
import { trc } from '../../../src/core/report/trc.ts';
import { leaningTrial } from '../../fixtures/analyticTrial.ts';

const trial = leaningTrial('before', 6.2, 2.1);

/** Reads a TRC file the way OpenSim's TRCFileAdapter does: by its header's words, not by our code. */
function readTrc(text: string) {
  const lines = text.split('\n');
  const keys = lines[1]!.split('\t');
  const values = lines[2]!.split('\t');
  const header = Object.fromEntries(keys.map((key, i) => [key, values[i]]));
  const names = lines[3]!
    .split('\t')
    .slice(2)
    .filter((_, i) => i % 3 === 0);
  const rows = lines.slice(6, 6 + Number(header.NumFrames)).map((line) => line.split('\t').map(Number));
  return { first: lines[0]!, header, names, rows, rest: lines.slice(6 + Number(header.NumFrames)) };
}

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
