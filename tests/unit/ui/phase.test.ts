import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src/core/sides.ts';
import { frameAt } from '../../../src/ui/frameAt.ts';
import { lockPhases, type PhaseLock, type Stepping, twinTimeS } from '../../../src/ui/panels/motion/phase.ts';

type Foot = readonly [side: Side, timeS: number];

function clip(feet: readonly Foot[], fps: number, durationS = 10, unevenS = 0): Stepping {
  const timesS = Float64Array.from(
    { length: durationS * fps },
    (_, frame) => frame / fps + (frame % 3 === 1 ? unevenS : 0),
  );
  const counts = { left: 0, right: 0 };
  const strikes = feet.map(([side, timeS]) => {
    counts[side] += 1;
    return { side, timeS, frame: frameAt(timesS, timeS), index: counts[side] - 1 };
  });
  return { timesS, strikes };
}

/** Alternating strikes, left first or right first. */
function runner(stepS: number, firstS: number, firstSide: Side = 'left', steps = 20): readonly Foot[] {
  const sides: readonly Side[] = firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
  return Array.from({ length: steps }, (_, i) => [sides[i % 2]!, firstS + i * stepS]);
}

/** The frame of the other clip that is shown with a frame of this one. */
function twin(
  lock: PhaseLock,
  slot: 'before' | 'after',
  from: Stepping,
  to: Stepping,
  frame: number,
): number {
  return frameAt(to.timesS, twinTimeS(lock, slot, from.timesS[frame]!));
}

function expectStrikesMeet(before: Stepping, after: Stepping, side: Side, offset = 0): void {
  const lock = lockPhases(before, after, offset);
  const [own, others] = [before, after].map(({ strikes }) => strikes.filter((one) => one.side === side));
  let met = 0;
  for (const [n, strike] of own!.entries()) {
    const other = others![n + offset];
    if (!other) continue;
    met += 1;
    expect(twin(lock, 'before', before, after, strike.frame)).toBe(other.frame);
    expect(twin(lock, 'after', after, before, other.frame)).toBe(strike.frame);
  }
  expect(met).toBeGreaterThan(5);
}

describe('locked by phase', () => {
  it.each([
    ['another cadence', 60, 60, 0.36, 0.31],
    ['another frame rate', 30, 240, 0.36, 0.36],
    ['both', 59.94, 120, 0.4, 0.33],
  ])('strike n of one meets strike n of the other with %s', (_, fpsA, fpsB, stepA, stepB) => {
    const before = clip(runner(stepA, 0.21), Math.round(fpsA));
    const after = clip(runner(stepB, 0.534), Math.round(fpsB));
    expectStrikesMeet(before, after, 'left');
    expectStrikesMeet(before, after, 'right');
  });

  it('holds with uneven frames', () => {
    const before = clip(runner(0.36, 0.21), 30, 10, 0.012);
    expectStrikesMeet(before, clip(runner(0.34, 0.1), 60), 'left');
  });

  it('goes linearly from strike to strike', () => {
    const before = clip(runner(0.4, 0.4), 100);
    const after = clip(runner(0.3, 0.9), 100);
    const lock = lockPhases(before, after, 0);
    expect(twinTimeS(lock, 'before', 0.5)).toBeCloseTo(0.975, 9);
    expect(twinTimeS(lock, 'after', 0.975)).toBeCloseTo(0.5, 9);
  });

  it('is shifted by whole strides', () => {
    const before = clip(runner(0.36, 0.2), 60);
    const after = clip(runner(0.33, 0.4), 60);
    expectStrikesMeet(before, after, 'left', 1);
    expectStrikesMeet(before, after, 'left', 2);
  });

  it('pairs the right foot within the stride, whichever foot is seen to land first', () => {
    const before = clip(runner(0.36, 0.2, 'left'), 60);
    const after = clip(runner(0.33, 0.3, 'right'), 60);
    const lock = lockPhases(before, after, 0);
    const [firstRight] = before.strikes.filter(({ side }) => side === 'right');
    const secondRight = after.strikes.filter(({ side }) => side === 'right')[1];
    expect(twin(lock, 'before', before, after, firstRight!.frame)).toBe(secondRight!.frame);
  });

  it('keeps the count past strikes that were missed', () => {
    const whole = runner(0.35, 0.2);
    const before = clip(whole, 60);
    const after = clip(
      whole.map(([side, timeS]): Foot => [side, timeS + 0.3]).filter((_, i) => i !== 4 && i !== 7 && i !== 8),
      60,
    );
    const lock = lockPhases(before, after, 0);
    for (const { frame, timeS } of before.strikes) {
      expect(
        Math.abs(twin(lock, 'before', before, after, frame) - frameAt(after.timesS, timeS + 0.3)),
      ).toBeLessThanOrEqual(1);
    }
  });

  it('goes on at the runner’s own pace before the first strike and after the last', () => {
    const before = clip(runner(0.4, 2, 'left', 6), 100);
    const after = clip(runner(0.3, 1, 'left', 6), 100);
    const lock = lockPhases(before, after, 0);
    expect(twinTimeS(lock, 'before', 1.6)).toBeCloseTo(0.7, 9);
    expect(twinTimeS(lock, 'before', 4.4)).toBeCloseTo(2.8, 9);
    expect(twinTimeS(lock, 'after', 0.7)).toBeCloseTo(1.6, 9);
  });

  it('goes by one foot where the other was never seen', () => {
    const before = clip(
      runner(0.36, 0.2).filter(([side]) => side === 'right'),
      60,
    );
    const after = clip(runner(0.33, 0.5), 60);
    expectStrikesMeet(before, after, 'right');
  });

  it.each([
    ['one clip without strikes', [], runner(0.3, 0.2)],
    ['strikes of different feet only', [['left', 1] as const], [['right', 2] as const]],
  ])('goes by the clock with %s', (_, a, b) => {
    const lock = lockPhases(clip(a, 60), clip(b, 60), 0);
    expect(lock.beforeS).toEqual([]);
    expect(twinTimeS(lock, 'before', 3)).toBe(3);
    expect(twinTimeS(lock, 'after', 3)).toBe(3);
  });

  it('goes by the clock from a single common strike', () => {
    const lock = lockPhases(clip([['left', 1]], 100), clip([['left', 2.5]], 100), 0);
    expect(twinTimeS(lock, 'before', 1.4)).toBeCloseTo(2.9, 9);
  });
});

const TRUTH = new URL('../../../../shared/truth/', import.meta.url);

/** Strikes of a clip of known truth; null where those clips are not at hand. */
function truth(name: string): Stepping | null {
  try {
    const { fps, frames, events } = JSON.parse(
      readFileSync(new URL(`${name}.truth.json`, TRUTH), 'utf8'),
    ) as {
      fps: number;
      frames: number;
      events: readonly { type: string; side: Side; timeS: number }[];
    };
    const feet = events
      .filter(({ type }) => type === 'footStrike')
      .map(({ side, timeS }): Foot => [side, timeS]);
    return clip(feet, fps, frames / fps);
  } catch {
    return null;
  }
}

it.for([
  ['rear-before', 'rear-after'],
  ['rear-before', 'rear-yaw'],
  ['side-left', 'rear-tilted'],
] as const)('shows the true strikes of %s and %s together, within one frame', ([a, b], context) => {
  const [before, after] = [truth(a), truth(b)];
  if (!before || !after) return context.skip('The clips of known truth are not at hand.');
  const lock = lockPhases(before, after, 0);
  expect(lock.beforeS.length).toBeGreaterThan(5);
  for (const { side, timeS, frame } of before.strikes) {
    const shownS = twinTimeS(lock, 'before', before.timesS[frame]!);
    const frameS = after.timesS[1]! - after.timesS[0]!;
    if (shownS < after.strikes[0]!.timeS - frameS || shownS > after.strikes.at(-1)!.timeS + frameS) continue;
    const near = after.strikes.filter((one) => one.side === side).map((one) => Math.abs(one.timeS - shownS));
    expect(Math.min(...near)).toBeLessThanOrEqual(frameS);
    expect(Math.abs(timeS - before.timesS[frame]!)).toBeLessThanOrEqual(1 / 60);
  }
});
