import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../bench/scoring/calibrate.ts';
import type { ClipScore } from '../../../bench/scoring/clip.ts';
import { scoreMeasure } from '../../../bench/scoring/measure.ts';
import type { View } from '../../../src/core/sides.ts';
import { t95 } from '../../../src/core/stats/t95.ts';

/** Ten strikes a side, each off by `left` or `right`. */
function clip(
  id: string,
  [left, right]: readonly [number, number],
  view: View = 'posterior',
  { zeroUnknown = false, hasMarkers = false } = {},
): ClipScore {
  const values = (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: 10 }, (_, i) => ({
      side,
      trueTimeS: i,
      true: 5 + i / 10,
      estimated: 5 + i / 10 + (side === 'left' ? left : right),
      halfWidth: null,
    })),
  );
  const measure = scoreMeasure({ id, unit: 'deg', withheld: null, zeroUnknown }, values);
  return {
    isStanding: false,
    hasMarkers,
    view: { found: view, true: view },
    measures: [measure],
  } as unknown as ClipScore;
}

const ERRORS: readonly (readonly [number, number])[] = [
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
  [-1, -1],
];
const clips = (id: string, view?: View) => ERRORS.map((error) => clip(id, error, view));

describe('the table of accuracy', () => {
  const { lines, leftOut } = calibrate('usual', clips('trunkSideBend'));

  it('holds half-widths from the errors of whole clips', () => {
    const t = t95(5);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line).toMatchObject({ id: 'trunkSideBend', plane: 'frontal', condition: 'usual' });
    expect(line!.singleStrike).toBeCloseTo(t, 2);
    expect(line!.sideMean).toBeCloseTo(t, 2);
    // Two of six clips are off by 2° in left − right.
    expect(line!.leftMinusRight).toBeCloseTo(t * Math.sqrt(8 / 6), 2);
    expect(line!.change).toBeCloseTo(t95(11) * Math.sqrt((2 * 12) / 11), 2);
  });

  it('shows how the intervals hold on clips that had no part in them', () => {
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatchObject({ clips: 6, n: 120, coverage: 1 });
    expect(leftOut[0]!.mae).toBeCloseTo(1, 6);
    expect(leftOut[0]!.meanWidth).toBeCloseTo(2 * t95(4), 4);
  });

  it('says when they don’t hold', () => {
    const odd = [...clips('trunkSideBend').slice(1), clip('trunkSideBend', [30, 30])];
    expect(calibrate('usual', odd).leftOut[0]!.coverage).toBeCloseTo(5 / 6, 6);
  });

  it('has no line from fewer than six clips or a hundred values, for what is withheld, or for standing', () => {
    expect(calibrate('usual', clips('trunkSideBend').slice(1)).lines).toEqual([]);
    expect(calibrate('usual', clips('hipAdduction')).lines).toEqual([]);
    const standing = clips('trunkSideBend').map((one) => ({ ...one, isStanding: true }));
    expect(calibrate('usual', standing).lines).toEqual([]);
  });

  it('has no line for what had no zero', () => {
    const aboutMean = ERRORS.map((error) => clip('pelvicDrop', error, 'posterior', { zeroUnknown: true }));
    expect(calibrate('usual', aboutMean).lines).toEqual([]);
    expect(calibrate('usual', clips('pelvicDrop')).lines).toHaveLength(1);
  });

  it('keeps what markers make exact apart from what cloth shows, and from what markers don’t touch', () => {
    const marked = (id: string) => ERRORS.map((error) => clip(id, error, 'posterior', { hasMarkers: true }));
    for (const id of ['pelvicDrop', 'pelvicDropRange', 'trunkSideBendRelPelvisPeak']) {
      expect(calibrate('usual', marked(id)).lines).toEqual([]);
      expect(calibrate('markers', clips(id)).lines).toEqual([]);
      expect(calibrate('markers', marked(id)).lines).toMatchObject([{ id, condition: 'markers' }]);
    }
    for (const id of ['pelvicRotation', 'trunkSideBend']) {
      expect(calibrate('usual', marked(id)).lines).toHaveLength(1);
      expect(calibrate('markers', marked(id)).lines).toEqual([]);
    }
  });

  it('keeps the planes apart', () => {
    const both = [...clips('trunkSideBend').slice(3), ...clips('trunkSideBend', 'left').slice(3)];
    expect(calibrate('usual', both).lines).toEqual([]);
    expect(calibrate('lowRate', clips('thighAngle', 'left')).lines[0]).toMatchObject({
      plane: 'sagittal',
      condition: 'lowRate',
    });
  });
});
