import { describe, expect, it } from 'vitest';
import { curveDifferences, twoCurves } from '../../../src/core/cycle/curveDifferences.ts';
import { leaningTrial } from '../../fixtures/analyticTrial.ts';

const lean = (left: number, right: number) => leaningTrial('clip', left, right);
const differ = (before: ReturnType<typeof lean>, after: ReturnType<typeof lean>, side: 'left' | 'right') =>
  curveDifferences(twoCurves(before, after, 'trunkLeanRightDeg', side)!);

describe('the curves of two clips', () => {
  it('differ at the strikes of the side that changed', () => {
    const stretches = differ(lean(9, 2), lean(2, 2), 'left')!;
    expect(stretches.length).toBeGreaterThan(0);
    expect(stretches[0]!.from).toBeLessThan(10);
  });

  it('differ nowhere where nothing changed, nor by less than the method may be off', () => {
    expect(differ(lean(4, 2), lean(4, 2), 'left')).toEqual([]);
    expect(differ(lean(4, 2), lean(3, 2), 'left')).toEqual([]);
  });

  it('are not compared without an error that was measured, or a series that is not there', () => {
    expect(twoCurves(lean(4, 2), lean(4, 2), 'nothing', 'left')).toBeNull();
  });
});
