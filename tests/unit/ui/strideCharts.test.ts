import { describe, expect, it } from 'vitest';
import { SIDES, type Side } from '../../../src/core/sides.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { strideData } from '../../../src/ui/charts/strideData.ts';
import { strideCharts, strideLines, strideRange } from '../../../src/ui/charts/strideLines.ts';
import { framesAtPhase, phaseAtFrame, valueOnLine } from '../../../src/ui/charts/strideMoment.ts';
import { curveValue, describeStrides } from '../../../src/ui/charts/strideWords.ts';
import { seriesGroups } from '../../../src/ui/panels/series/seriesGroups.ts';
import { analyticGait, TIMING, withoutZero } from '../../fixtures/analyticGait.ts';
import { leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';
import { CHART_THEME } from '../../fixtures/chartTheme.ts';

const before = leaningTrial('before', 6, 2);
const after = leaningTrial('after', 3, 2);
const TWO = [
  { slot: 'before', trial: before },
  { slot: 'after', trial: after },
] as const;

const groupOf = (trials: readonly Trial[], id: string) => {
  const group = seriesGroups(trials).find((candidate) => candidate.id === id);
  if (!group) throw new Error(`There is no series ${id}.`);
  return group;
};
const trunk = groupOf([before, after], 'trunkLeanRightDeg');
const lines = strideLines(TWO, trunk);

describe('the curves of two clips', () => {
  it('are one for each side of each clip, both toward their own side', () => {
    expect(lines.map((line) => [line.side, line.slot, curveValue(line, 0)])).toEqual([
      ['left', 'before', '6.0°'],
      ['left', 'after', '3.0°'],
      ['right', 'before', '2.0°'],
      ['right', 'after', '2.0°'],
    ]);
  });

  it('lie over each other by side, or by clip', () => {
    const members = (layout: 'bySide' | 'bySlot') =>
      strideCharts(lines, layout).map((chart) => chart.lines.map(({ side, slot }) => `${side} ${slot}`));
    expect(members('bySide')).toEqual([
      ['left before', 'left after'],
      ['right before', 'right after'],
    ]);
    expect(members('bySlot')).toEqual([
      ['left before', 'right before'],
      ['left after', 'right after'],
    ]);
  });

  it('share a scale that holds every mean with its spread', () => {
    const { low, high } = strideRange(lines);
    for (const { curve } of lines) {
      curve.mean.forEach((value, percent) => {
        expect(value - curve.sd[percent]!).toBeGreaterThan(low);
        expect(value + curve.sd[percent]!).toBeLessThan(high);
      });
    }
  });

  it('are told apart by more than colour, whatever lies over each other', () => {
    for (const layout of ['bySide', 'bySlot'] as const) {
      for (const chart of strideCharts(lines, layout)) {
        const means = strideData(chart, CHART_THEME).datasets.slice(-2);
        expect(new Set(means.map(({ borderDash }) => String(borderDash))).size).toBe(2);
      }
    }
  });

  it('are said in words, with the sign on the axis', () => {
    const [left] = strideCharts(lines, 'bySide');
    expect(describeStrides(left!)).toMatch(
      /^Left before, mean of n 9: 6\.0° at foot strike, highest .* toe-off/,
    );
    expect(trunk.ownUp('left')).toBe('to the left');
    expect(trunk.ownUp(null)).toBe('to its own side');
    expect(groupOf([before], 'pelvicObliquityRightDownDeg').ownUp('left')).toBe('right side down');
  });

  it('are all about their own mean where one of the clips has no zero', () => {
    const floating = trialOf('after', withoutZero(analyticGait()));
    const present = [
      { slot: 'before', trial: trialOf('before', analyticGait()) },
      { slot: 'after', trial: floating },
    ] as const;
    const drop = strideLines(present, groupOf([floating], 'pelvicObliquityRightDownDeg'));
    expect(drop).toHaveLength(4);
    expect(drop.map(({ curve }) => curve.zeroKnown)).toEqual([false, false, false, false]);
    expect(curveValue(drop[0]!, 0)).toMatch(/^[+−]\d/);
    expect(describeStrides(strideCharts(drop, 'bySide')[0]!)).toContain('counted from its own mean');
  });

  it('are those of the near leg alone in a side view', () => {
    const side = trialOf('before', analyticGait(undefined, { view: 'left' }));
    const knee = strideLines([{ slot: 'before', trial: side }], groupOf([side], 'kneeFlexion'));
    expect(knee.map((line) => line.side)).toContain('left');
    expect(strideLines([{ slot: 'before', trial: { ...side, series: {} } }], trunk)).toEqual([]);
  });
});

describe('the video and the stride', () => {
  const fps = 240;
  const frameOf = (timeS: number) => Math.round(timeS * fps);
  const strideOf = (side: Side, index: number) => TIMING.firstStrikeS[side] + index * TIMING.strideS;

  it('a frame is at its phase of the stride of each side', () => {
    for (const side of SIDES) {
      const frame = frameOf(strideOf(side, 3) + 0.25 * TIMING.strideS);
      expect(phaseAtFrame(before, side, frame)).toBeCloseTo(0.25, 2);
    }
  });

  it('the frame nearest to a strike is 0 %, though it lie a little before', () => {
    const strikeS = strideOf('right', 2);
    expect(phaseAtFrame(before, 'right', frameOf(strikeS))).toBeCloseTo(0, 2);
    expect(phaseAtFrame(before, 'right', frameOf(strikeS) - 1)).toBeCloseTo(1, 1);
  });

  it('has no phase before the first strike', () => {
    expect(phaseAtFrame(before, 'right', 0)).toBeNull();
  });

  it('a phase is looked for in the stride where each clip stands', () => {
    const from = { before: frameOf(strideOf('left', 4) + 0.1), after: frameOf(strideOf('left', 2) + 0.3) };
    expect(framesAtPhase(TWO, 'left', 0.5, from)).toEqual({
      before: frameOf(strideOf('left', 4) + 0.35),
      after: frameOf(strideOf('left', 2) + 0.35),
    });
  });

  it('in the first whole stride where a clip stands in none, and nowhere without a stride', () => {
    const without = { ...after, gait: { ...after.gait, strides: [] } };
    const present = [TWO[0], { slot: 'after', trial: without }] as const;
    expect(framesAtPhase(present, 'right', 0, { before: 0, after: 40 })).toEqual({
      before: frameOf(strideOf('right', 0)),
    });
    expect(framesAtPhase([TWO[0]], 'right', 0, { before: null, after: null })).toEqual({
      before: frameOf(strideOf('right', 0)),
    });
  });

  it("the shown frame's own angle is on the scale of its curve", () => {
    const frame = frameOf(strideOf('left', 0) + 0.001);
    expect(valueOnLine(lines[0]!, frame)).toBeCloseTo(-before.series.trunkLeanRightDeg![frame]!, 9);
  });
});
